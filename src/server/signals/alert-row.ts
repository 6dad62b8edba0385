import type { Alert as AlertRow } from '../../contract/alerts.ts';
import type { AlertEvidence, AlertRecord } from '../../model/alert.ts';
import { lineOfQuarters } from '../../model/quote.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import { fraction } from '../rows/prices.ts';
import { fairMethodOf } from './gap-view.ts';

const evidenceRow = (part: AlertEvidence): AlertRow['evidence'][number] => ({
  bookmaker: part.bookmaker,
  odds: part.odds,
  previousOdds: part.previousOdds,
  probability: fraction(part.probability),
  at: instant(part.atMs),
  notBefore: instantOrNull(part.notBeforeMs),
  seq: part.seq,
  lookId: part.lookId,
});

export const alertRow = (alert: AlertRecord): AlertRow => ({
  alertId: alert.alertId,
  ruleId: alert.ruleId,
  kind: alert.kind,
  severity: alert.severity,
  state: alert.state,
  at: instant(alert.atMs),
  eventId: alert.eventId,
  name: alert.name,
  bookmaker: alert.bookmaker,
  market: alert.market,
  line: lineOfQuarters(alert.line),
  selection: alert.selection,
  numbers: Object.fromEntries(Object.entries(alert.numbers).map(([name, value]) => [name, fraction(value)])),
  seq: alert.seq,
  raisedAt: instant(alert.raisedAtMs),
  acknowledgedAt: instantOrNull(alert.acknowledgedAtMs),
  kickoff: instant(alert.kickoffMs),
  method: alert.method === null ? null : fairMethodOf(alert.method),
  evidence: alert.evidence.map(evidenceRow),
});
