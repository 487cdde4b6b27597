/** What a file may be at most, so that one file never takes the memory of the whole bot. In megabytes. */
export const LIMITS = {
  /** The file as it lies there. */
  file: 100,
  /** What an Office file unpacks to: a bomb is small packed and endless unpacked. */
  unpacked: 256,
  /** What reading one file may take in its own thread. */
  memory: 384,
} as const;

export const MEGABYTE = 1024 * 1024;
