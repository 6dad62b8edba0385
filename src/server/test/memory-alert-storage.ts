import type { AlertRecord, AlertRule, AlertRuleDraft, AlertState, RaisedAlert } from '../../model/alert.ts';
import type {
  AlertProgress,
  AlertStorage,
  AlertsQuestion,
  DeliveryOutcome,
  DeliveryState,
  SecretChange,
  StoredAlertState,
  WebhookDelivery,
} from '../../model/alert-storage.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Kept = Mutable<Omit<AlertRecord, 'state'>> & Pick<RaisedAlert, 'subject' | 'cause'>;

const stateOf = ({ kickoffMs, acknowledgedAtMs }: Kept, nowMs: number): AlertState => {
  if (kickoffMs <= nowMs) return 'past';
  return acknowledgedAtMs === null ? 'new' : 'acknowledged';
};

const recordOf = ({ subject: _subject, cause: _cause, ...kept }: Kept, nowMs: number): AlertRecord => ({
  ...kept,
  state: stateOf({ ...kept, subject: '', cause: '' }, nowMs),
});

/** What the database does for alerts, in memory; it can be away. */
export class MemoryAlertStorage implements AlertStorage {
  isAway = false;
  position: { seq: number; neededFromSeq: number; waiting: unknown } | null = null;
  readonly kept: Kept[] = [];
  readonly sent: Mutable<WebhookDelivery>[] = [];
  readonly secrets = new Map<string, string | null>();
  readonly muted = new Set<string>();
  rules: AlertRule[] = [];
  #lastId = 0;

  async load(nowMs: number): Promise<StoredAlertState> {
    this.#ask();
    return {
      position: this.position === null ? null : { ...this.position },
      rules: [...this.rules],
      mutedEvents: [...this.muted],
      raised: this.kept.map(({ ruleId, subject, severity, atMs }) => ({ ruleId, subject, severity, atMs })),
      events: this.kept.filter(({ kickoffMs }) => kickoffMs > nowMs),
    };
  }

  async begin(seq: number, rules: readonly AlertRuleDraft[], nowMs: number): Promise<void> {
    this.#ask();
    if (this.position !== null) return;
    this.position = { seq, neededFromSeq: seq + 1, waiting: [] };
    for (const rule of rules) await this.addRule(rule, null, nowMs);
  }

  async advance(progress: AlertProgress, raised: readonly RaisedAlert[], nowMs: number) {
    this.#ask();
    const { seq, neededFromSeq, waiting } = progress;
    const text = waiting === null ? null : JSON.stringify(waiting);
    this.position = { seq, neededFromSeq, waiting: text === null ? this.position?.waiting : JSON.parse(text) };
    return raised.map((alert) => {
      const known = this.kept.find(({ ruleId, cause }) => ruleId === alert.ruleId && cause === alert.cause);
      if (known !== undefined) return recordOf(known, nowMs);
      const kept: Kept = { ...alert, alertId: this.#nextId(), raisedAtMs: nowMs, acknowledgedAtMs: null };
      this.kept.push(kept);
      const url = this.rules.find(({ ruleId }) => ruleId === alert.ruleId)?.webhook?.url;
      if (url !== undefined) this.#deliver(kept, url, nowMs);
      return recordOf(kept, nowMs);
    });
  }

  async alerts({ states, kinds, severities, eventId, beforeAlertId, limit, nowMs }: AlertsQuestion) {
    this.#ask();
    const all = this.kept
      .map((kept) => recordOf(kept, nowMs))
      .filter((alert) => kinds?.includes(alert.kind) !== false && severities?.includes(alert.severity) !== false)
      .filter((alert) => eventId === undefined || alert.eventId === eventId)
      .reverse();
    const countOf = (state: AlertState) => all.filter((alert) => alert.state === state).length;
    const found = all
      .filter(({ state }) => states?.includes(state) !== false)
      .filter(({ alertId }) => beforeAlertId === null || Number(alertId) < Number(beforeAlertId));
    return {
      alerts: found.slice(0, limit),
      counts: { new: countOf('new'), acknowledged: countOf('acknowledged'), past: countOf('past') },
    };
  }

  async setState(alertId: string, state: 'new' | 'acknowledged', nowMs: number) {
    this.#ask();
    const kept = this.kept.find((one) => one.alertId === alertId);
    if (kept === undefined) return undefined;
    if (kept.kickoffMs <= nowMs) return 'past' as const;
    kept.acknowledgedAtMs = state === 'new' ? null : nowMs;
    return recordOf(kept, nowMs);
  }

  async moveKickoff(events: readonly { readonly eventId: string; readonly kickoffMs: number }[], nowMs: number) {
    this.#ask();
    return events.flatMap(({ eventId, kickoffMs }) =>
      this.kept
        .filter((kept) => kept.eventId === eventId)
        .map((kept) => {
          kept.kickoffMs = kickoffMs;
          return recordOf(kept, nowMs);
        }),
    );
  }

  async addRule(draft: AlertRuleDraft, secret: string | null, nowMs: number): Promise<AlertRule> {
    this.#ask();
    const rule = { ...draft, ruleId: this.#nextId(), createdAtMs: nowMs, updatedAtMs: nowMs };
    this.rules.push(rule);
    this.secrets.set(rule.ruleId, secret);
    return rule;
  }

  async changeRule(ruleId: string, draft: AlertRuleDraft, secret: SecretChange, nowMs: number) {
    this.#ask();
    const before = this.rules.find((rule) => rule.ruleId === ruleId);
    if (before === undefined) return undefined;
    const rule = { ...before, ...draft, updatedAtMs: nowMs };
    this.rules = this.rules.map((one) => (one === before ? rule : one));
    if (secret.kind === 'set') this.secrets.set(ruleId, secret.secret);
    return rule;
  }

  async removeRule(ruleId: string): Promise<boolean> {
    this.#ask();
    const count = this.rules.length;
    this.rules = this.rules.filter((rule) => rule.ruleId !== ruleId);
    return this.rules.length < count;
  }

  async setEventMuted(eventId: string, isMuted: boolean): Promise<void> {
    this.#ask();
    this.muted[isMuted ? 'add' : 'delete'](eventId);
  }

  async dueDeliveries(nowMs: number, limit: number) {
    this.#ask();
    return this.sent
      .filter(({ state, nextAtMs }) => state === 'waiting' && nextAtMs <= nowMs)
      .slice(0, limit)
      .flatMap((delivery) => {
        const kept = this.kept.find(({ alertId }) => alertId === delivery.alertId);
        const secret = this.secrets.get(delivery.ruleId) ?? null;
        return kept === undefined ? [] : [{ ...delivery, alert: recordOf(kept, nowMs), secret }];
      });
  }

  async settleDelivery(deliveryId: string, outcome: DeliveryOutcome, nowMs: number): Promise<void> {
    this.#ask();
    const delivery = this.sent.find((one) => one.deliveryId === deliveryId);
    if (delivery === undefined) return;
    const endedAtMs = outcome.state === 'waiting' ? null : nowMs;
    Object.assign(delivery, outcome, { attempts: delivery.attempts + 1, endedAtMs });
  }

  async deliveries(question: Parameters<AlertStorage['deliveries']>[0]): Promise<readonly WebhookDelivery[]> {
    this.#ask();
    const { states, beforeDeliveryId, limit } = question;
    const isAsked = (state: DeliveryState): boolean => states === undefined || states.includes(state);
    return this.sent
      .filter(({ state }) => isAsked(state))
      .filter(({ deliveryId }) => beforeDeliveryId === null || Number(deliveryId) < Number(beforeDeliveryId))
      .reverse()
      .slice(0, limit);
  }

  async reviveDelivery(deliveryId: string, nowMs: number): Promise<WebhookDelivery | undefined> {
    this.#ask();
    const dead = this.sent.find((one) => one.deliveryId === deliveryId && one.state === 'dead');
    if (dead === undefined) return undefined;
    Object.assign(dead, { state: 'waiting', attempts: 0, nextAtMs: nowMs, endedAtMs: null });
    return { ...dead };
  }

  async clean(raisedBeforeMs: number): Promise<number> {
    this.#ask();
    const old = this.kept.filter(({ raisedAtMs }) => raisedAtMs < raisedBeforeMs);
    for (const kept of old) this.kept.splice(this.kept.indexOf(kept), 1);
    return old.length;
  }

  #ask(): void {
    if (this.isAway) throw new Error('the database is away');
  }

  #nextId(): string {
    return String(++this.#lastId);
  }

  #deliver({ alertId, ruleId }: Kept, url: string, nowMs: number): void {
    this.sent.push({
      ...{ deliveryId: this.#nextId(), alertId, ruleId, url, state: 'waiting', attempts: 0 },
      ...{ nextAtMs: nowMs, createdAtMs: nowMs, endedAtMs: null, status: null, problem: '' },
    });
  }
}
