/** One step of the schema, forward only. Its text never changes once it has been released: a checksum sees to that. */
export interface Migration {
  /** Consecutive from 1. */
  readonly version: number;
  readonly name: string;
  /** Statements that PostgreSQL 15 understands, run in one transaction. */
  readonly sql: string;
}
