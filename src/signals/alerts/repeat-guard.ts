import type { AlertRule, AlertSeverity, RaisedAlert } from '../../model/alert.ts';
import { rankOf } from './severity.ts';

/** An alert that was raised lately. */
export interface Raised {
  readonly ruleId: string;
  readonly subject: string;
  readonly severity: AlertSeverity;
  readonly atMs: number;
}

/** More subjects than this are not remembered: the oldest are forgotten first. */
const MAX_SUBJECTS = 50_000;

/** Keeps a rule from raising the same subject again too soon, unless it got worse. */
export class RepeatGuard {
  readonly #last = new Map<string, Raised>();

  allows({ ruleId, subject, severity, atMs }: RaisedAlert, { noise }: AlertRule): boolean {
    const last = this.#last.get(`${ruleId} ${subject}`);
    if (last === undefined || atMs - last.atMs >= 60_000 * noise.repeatAfterMinutes) return true;
    return rankOf(severity) > rankOf(last.severity);
  }

  note(raised: Raised): void {
    const key = `${raised.ruleId} ${raised.subject}`;
    this.#last.delete(key);
    this.#last.set(key, raised);
    if (this.#last.size <= MAX_SUBJECTS) return;
    const [oldest] = this.#last.keys();
    if (oldest !== undefined) this.#last.delete(oldest);
  }
}
