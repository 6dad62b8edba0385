/** The way out that is always open, as the end of a sentence. */
export const USE_A_SERVER =
  'set DATABASE_URL=postgres://user:password@host:5432/overround (PostgreSQL 15 or later) to use a server of your own';
