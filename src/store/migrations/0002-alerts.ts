import type { Migration } from './migration.ts';

/**
 * Alerts: rules, what they raised, how far the log has been gone through, and what is on its way to webhooks. An alert is
 * past from its event's kick-off on: that is derived when read, never stored. Rows are few beside those of prices, so
 * that what is only shown, never asked for, is one document.
 */
export const ALERTS: Migration = {
  version: 2,
  name: 'alerts',
  sql: `
CREATE TABLE alert_rule (
  rule_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record jsonb NOT NULL,
  webhook_secret text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE alert (
  alert_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rule_id int NOT NULL,
  cause text NOT NULL,
  subject text NOT NULL,
  kind text NOT NULL,
  severity text NOT NULL,
  acknowledged_at timestamptz,
  changed_at timestamptz NOT NULL,
  raised_at timestamptz NOT NULL,
  kickoff timestamptz NOT NULL,
  event_id text NOT NULL,
  bookmaker text,
  market text,
  line smallint NOT NULL,
  selection text,
  seq bigint NOT NULL,
  -- Name of the event, numbers, method, evidence.
  record jsonb NOT NULL,
  UNIQUE (rule_id, cause)
);
CREATE INDEX alert_by_event ON alert (event_id);
CREATE INDEX alert_by_age ON alert (raised_at);

-- Moves on in the transaction that stores what was raised.
CREATE TABLE alert_position (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  seq bigint NOT NULL,
  needed_from_seq bigint NOT NULL,
  waiting jsonb NOT NULL
);

CREATE TABLE event_mute (
  event_id text PRIMARY KEY,
  muted_at timestamptz NOT NULL
);

CREATE TABLE webhook_delivery (
  delivery_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  alert_id bigint NOT NULL UNIQUE,
  rule_id int NOT NULL,
  url text NOT NULL,
  -- waiting, delivered or dead.
  state text NOT NULL,
  attempts int NOT NULL,
  next_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  -- Of the last attempt: the HTTP status, where there was an answer, and why it failed.
  status smallint,
  problem text NOT NULL
);
CREATE INDEX webhook_delivery_by_turn ON webhook_delivery (next_at) WHERE state = 'waiting';
`,
};
