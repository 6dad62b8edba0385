import type {
  AlertKind,
  AlertRecord,
  AlertRule,
  AlertRuleDraft,
  AlertSeverity,
  RaisedAlert,
} from '../../model/alert.ts';
import { lineCode, lineOfCode } from '../codes.ts';
import { cleanText } from '../write/array-literal.ts';

/** What of an alert is only shown. */
type Document = Pick<RaisedAlert, 'name' | 'numbers' | 'method' | 'evidence'>;

export interface AlertRow {
  readonly alertId: string;
  readonly ruleId: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  readonly acknowledgedAtMs: number | null;
  readonly atMs: number;
  readonly raisedAtMs: number;
  readonly kickoffMs: number;
  readonly eventId: string;
  readonly bookmaker: string | null;
  readonly market: string | null;
  readonly line: number;
  readonly selection: string | null;
  readonly seq: number;
  readonly record: Document;
}

export const ALERT_COLUMNS = `a.alert_id::text AS "alertId", a.rule_id::text AS "ruleId", kind, severity,
  acknowledged_at AS "acknowledgedAtMs", changed_at AS "atMs", raised_at AS "raisedAtMs", kickoff AS "kickoffMs",
  event_id AS "eventId", bookmaker, market, line, selection, seq, record`;

/** An alert as it stands at an instant. */
export const alertOfRow = ({ record, line, ...row }: AlertRow, nowMs: number): AlertRecord => ({
  ...row,
  line: lineOfCode(line),
  name: record.name,
  numbers: record.numbers,
  method: record.method,
  evidence: record.evidence,
  state: row.kickoffMs <= nowMs ? 'past' : row.acknowledgedAtMs === null ? 'new' : 'acknowledged',
});

/** What `jsonb_to_recordset` reads. */
export const insertedAlert = (alert: RaisedAlert) => ({
  rule_id: Number(alert.ruleId),
  cause: alert.cause,
  subject: alert.subject,
  kind: alert.kind,
  severity: alert.severity,
  changed_ms: alert.atMs,
  kickoff_ms: alert.kickoffMs,
  event_id: alert.eventId,
  bookmaker: alert.bookmaker,
  market: alert.market,
  line: lineCode(alert.line),
  selection: alert.selection,
  seq: alert.seq,
  record: {
    name: cleanText(alert.name),
    numbers: alert.numbers,
    method: alert.method,
    evidence: alert.evidence,
  } satisfies Document,
});

export interface RuleRow {
  readonly ruleId: string;
  readonly record: AlertRuleDraft;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export const RULE_COLUMNS = `rule_id::text AS "ruleId", record, created_at AS "createdAtMs", updated_at AS "updatedAtMs"`;

/** What a rule has that was stored by an earlier release, which did not know of it. */
const NOT_NARROWED = { selections: null, events: null } as const;
const CONFIRMED = { confirmedBy: 'look' } as const;

export const ruleOfRow = ({ record, ...row }: RuleRow): AlertRule => ({
  ...record,
  filters: { ...NOT_NARROWED, ...record.filters },
  noise: { ...CONFIRMED, ...record.noise },
  ...row,
});

/** A database id out of text that a person may have made up; 0 is nobody's. */
export const idOf = (text: string): number => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0);
