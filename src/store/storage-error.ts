/** Why storage cannot be opened. Each stops the start; the message says what a person can do. */
export type StorageErrorCode =
  /** No binaries for this platform, or they do not run here. */
  | 'no-embedded-server'
  /** No account that may run the server and enter its directories. */
  | 'no-account'
  /** The data directory belongs to someone else, or to another major version. */
  | 'foreign-data-directory'
  /** Another service uses this data directory or this database. */
  | 'already-running'
  /** The server could not be made, started or reached. */
  | 'server-unavailable'
  | 'server-too-old'
  /** The database belongs to the other mode (simulated or real prices). */
  | 'other-mode'
  /** The schema is newer than this release, or a migration failed or was altered. */
  | 'schema'
  /** The catalogue of markets does not continue the stored one. */
  | 'catalogue';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The `code` of a system or database error; empty where there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
