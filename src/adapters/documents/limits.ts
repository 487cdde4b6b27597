/** What a file may be at most, so that one file never takes the whole bot. In megabytes, and minutes. */
export const LIMITS = {
  /** The file as it lies there. */
  file: 100,
  /** What an Office file unpacks to: a bomb is small packed and endless unpacked. */
  unpacked: 64,
  /** What reading one file may take in its own thread. */
  memory: 256,
  /** How long reading it may take: a file made to trip a parser up would keep it busy for ever. */
  minutes: 10,
} as const;

export const MEGABYTE = 1024 * 1024;
