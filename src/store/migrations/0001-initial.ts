import type { Migration } from './migration.ts';

/**
 * Conventions: instants are `timestamptz`; `line` is in quarters with -32768 for "none", `margin` in ten-thousandths
 * with -32768 for "none"; `flags` is one byte of bits (see `change-flags.ts`); prices are thousandths in the order of
 * the market's selections. Sentinels stand for NULL where a NULL would cost every row of history eight bytes.
 * There are no foreign keys: one writer gives the numbers, and a refused row must not make others be refused.
 */
export const INITIAL: Migration = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE bookmaker (
  bookmaker_id smallint PRIMARY KEY,
  slug text NOT NULL UNIQUE
);

-- The order of selections is the order of prices: entries may be appended, never moved.
CREATE TABLE market (
  market_id smallint PRIMARY KEY,
  key text NOT NULL UNIQUE,
  selections text[] NOT NULL
);

CREATE TABLE competition (
  competition_id int PRIMARY KEY,
  bookmaker_id smallint NOT NULL,
  own_id text NOT NULL,
  name text NOT NULL,
  country text NOT NULL
);

CREATE TABLE event (
  event_number int PRIMARY KEY,
  event_id text NOT NULL,
  sport text NOT NULL,
  country text NOT NULL,
  home text NOT NULL,
  away text NOT NULL,
  kickoff timestamptz NOT NULL
);
CREATE INDEX event_by_id ON event (event_id);
CREATE INDEX event_by_kickoff ON event (kickoff);

-- seen_at and changed_at move with every look: no index on them, and room in the page for the new version.
CREATE TABLE listing (
  listing_id int PRIMARY KEY,
  event_number int,
  competition_id int NOT NULL,
  bookmaker_id smallint NOT NULL,
  bookmaker_event_id text NOT NULL,
  home text NOT NULL,
  away text NOT NULL,
  kickoff timestamptz NOT NULL,
  url text,
  state "char" NOT NULL,
  state_since timestamptz NOT NULL,
  seen_at timestamptz,
  changed_at timestamptz
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX listing_by_event ON listing (event_number);
CREATE INDEX listing_by_kickoff ON listing (kickoff);

CREATE TABLE quote (
  changed_at timestamptz NOT NULL,
  seq bigint NOT NULL,
  look_id bigint NOT NULL,
  state_since timestamptz NOT NULL,
  first_at timestamptz NOT NULL,
  seen_at timestamptz,
  listing_id int NOT NULL,
  market_id smallint NOT NULL,
  line smallint NOT NULL,
  margin smallint NOT NULL,
  flags "char" NOT NULL,
  prices int[] NOT NULL,
  first_prices int[] NOT NULL,
  PRIMARY KEY (listing_id, market_id, line)
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);

-- Widest columns first, one byte of flags before the array: the row of a two-way market takes 88 bytes.
CREATE TABLE quote_change (
  changed_at timestamptz NOT NULL,
  seq bigint NOT NULL,
  look_id bigint NOT NULL,
  listing_id int NOT NULL,
  market_id smallint NOT NULL,
  line smallint NOT NULL,
  margin smallint NOT NULL,
  flags "char" NOT NULL,
  prices int[] NOT NULL
) PARTITION BY RANGE (changed_at);
CREATE INDEX ON quote_change (listing_id, market_id);
CREATE INDEX ON quote_change USING brin (seq) WITH (pages_per_range = 16, autosummarize = on);

-- The sequence numbers of each day (days since 1970-01-01 UTC): where to look for a number in the log.
CREATE TABLE change_day (
  day int PRIMARY KEY,
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL
);

-- Lower bounds of changes that differ from what their look says.
CREATE TABLE change_bound (
  changed_at timestamptz NOT NULL,
  seq bigint NOT NULL,
  not_before timestamptz NOT NULL
) PARTITION BY RANGE (changed_at);
CREATE INDEX ON change_bound (seq);

-- Looks that changed something or did not end ok.
CREATE TABLE look (
  received_at timestamptz NOT NULL,
  look_id bigint NOT NULL,
  previous_seen_at timestamptz NOT NULL,
  listing_id int NOT NULL,
  run_id int NOT NULL,
  bytes int NOT NULL,
  duration_ms int NOT NULL,
  status smallint NOT NULL,
  outcome "char" NOT NULL,
  body_hash text NOT NULL,
  detail text NOT NULL
) PARTITION BY RANGE (received_at);
CREATE INDEX ON look (listing_id);
CREATE INDEX ON look USING brin (look_id) WITH (pages_per_range = 16, autosummarize = on);

CREATE TABLE collector_state (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- Which opening of this database may write: one that was overtaken may not.
  owner text NOT NULL,
  clean boolean NOT NULL,
  batch bigint NOT NULL,
  durable_seq bigint NOT NULL
);

CREATE TABLE epoch (
  epoch text PRIMARY KEY,
  first_seq bigint NOT NULL,
  began_at timestamptz NOT NULL
);

-- The next free number of each series; what is below has been given away, used or not.
CREATE TABLE number_series (
  series text PRIMARY KEY,
  next bigint NOT NULL
);

CREATE TABLE run (
  run_id int PRIMARY KEY,
  started_at timestamptz NOT NULL,
  record jsonb NOT NULL
);
CREATE INDEX run_by_start ON run (started_at);

CREATE TABLE source_state (
  bookmaker_id smallint NOT NULL,
  since timestamptz NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (bookmaker_id, since)
);

CREATE TABLE listing_state (
  listing_id int NOT NULL,
  since timestamptz NOT NULL,
  state "char" NOT NULL,
  PRIMARY KEY (listing_id, since)
);

CREATE TABLE unseen_stretch (
  listing_id int NOT NULL,
  began_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (listing_id, began_at)
);
CREATE INDEX unseen_stretch_by_end ON unseen_stretch (ended_at);

CREATE TABLE unmapped (
  bookmaker_id smallint NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  count bigint NOT NULL,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  sample text NOT NULL,
  PRIMARY KEY (bookmaker_id, id)
);

CREATE TABLE setting (
  scope text NOT NULL,
  name text NOT NULL,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (scope, name)
);

CREATE TABLE setting_history (
  setting_history_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  who text NOT NULL,
  scope text NOT NULL,
  name text NOT NULL,
  from_value jsonb,
  to_value jsonb NOT NULL
);

-- Single facts that survive a restart, such as a paused scheduler.
CREATE TABLE flag (
  name text PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE cleanup_run (
  cleanup_run_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  trigger text NOT NULL,
  status text NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  partitions int NOT NULL DEFAULT 0,
  changes bigint NOT NULL DEFAULT 0,
  events int NOT NULL DEFAULT 0,
  detail text NOT NULL DEFAULT ''
);

CREATE TABLE storage_sample (
  sampled_at timestamptz PRIMARY KEY,
  database_bytes bigint NOT NULL,
  tables jsonb NOT NULL
);

CREATE TABLE storage_alert (
  storage_alert_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  message text NOT NULL,
  raised_at timestamptz NOT NULL,
  dismissed_at timestamptz
);

-- Commits that the database refuses whatever is done: kept whole for a person to look at.
CREATE TABLE rejected_commit (
  rejected_commit_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rejected_at timestamptz NOT NULL,
  first_seq bigint,
  last_seq bigint,
  error text NOT NULL,
  content text NOT NULL
);
`,
};
