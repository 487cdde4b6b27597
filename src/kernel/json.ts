/** Values that survive a trip through JSON: what jobs, messages and history rows may hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
