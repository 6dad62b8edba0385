import type { AlertState } from '../../src/model/alert.ts';
import {
  ALERT_KINDS,
  ALERT_SEVERITIES,
  ALERT_STATES,
  type AlertKind,
  type AlertSeverity,
} from '../../src/model/alert.ts';
import { readChoice, readText, readTexts } from './search-text.ts';

/** Which alerts are shown; the address holds only what differs from the default. */
export interface AlertsSearch {
  readonly state?: AlertState | undefined;
  readonly kind?: readonly AlertKind[] | undefined;
  readonly severity?: readonly AlertSeverity[] | undefined;
  /** Of one match only. */
  readonly event?: string | undefined;
  /** The quote whose history is open: `eventId/market` with its line. */
  readonly history?: string | undefined;
}

const readSome = <Choice extends string>(value: unknown, choices: readonly Choice[]): readonly Choice[] | undefined => {
  const named = readTexts(value) ?? [];
  const found = choices.filter((choice) => named.includes(choice));
  return found.length > 0 ? found : undefined;
};

export const readAlertsSearch = (raw: Readonly<Record<string, unknown>>): AlertsSearch => ({
  state: readChoice(raw.state, ALERT_STATES),
  kind: readSome(raw.kind, ALERT_KINDS),
  severity: readSome(raw.severity, ALERT_SEVERITIES),
  event: readText(raw.event),
  history: readText(raw.history),
});
