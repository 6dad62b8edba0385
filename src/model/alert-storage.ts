import type {
  AlertKind,
  AlertRecord,
  AlertRule,
  AlertRuleDraft,
  AlertSeverity,
  AlertState,
  RaisedAlert,
} from './alert.ts';

/** How far the change log has been gone through, and what the next start needs to go on. */
export interface AlertProgress {
  /** Of the last change that was gone through. */
  readonly seq: number;
  readonly neededFromSeq: number;
  /** Candidates that wait, as JSON; `null`: as before. */
  readonly waiting: readonly unknown[] | null;
}

/** What a start finds. */
export interface StoredAlertState {
  /** `null` in a new database. */
  readonly position: { readonly seq: number; readonly neededFromSeq: number; readonly waiting: unknown } | null;
  readonly rules: readonly AlertRule[];
  readonly mutedEvents: readonly string[];
  /** The last alert of each subject, for noise control; oldest first. */
  readonly raised: readonly {
    readonly ruleId: string;
    readonly subject: string;
    readonly severity: AlertSeverity;
    readonly atMs: number;
  }[];
  /** Events that have alerts and have not begun. */
  readonly events: readonly { readonly eventId: string; readonly kickoffMs: number }[];
}

export interface AlertsQuestion {
  readonly states?: readonly AlertState[] | undefined;
  readonly kinds?: readonly AlertKind[] | undefined;
  readonly severities?: readonly AlertSeverity[] | undefined;
  readonly eventId?: string | undefined;
  /** Older alerts than this one. */
  readonly beforeAlertId: string | null;
  readonly limit: number;
  readonly nowMs: number;
}

/** Newest first; `counts` are of all states, under the other conditions. */
export interface AlertsFound {
  readonly alerts: readonly AlertRecord[];
  readonly counts: Readonly<Record<AlertState, number>>;
}

/** A rule's secret for signing: kept, replaced, or taken away. */
export type SecretChange = { readonly kind: 'keep' } | { readonly kind: 'set'; readonly secret: string | null };

export type DeliveryState = 'waiting' | 'delivered' | 'dead';

/** An alert on its way to a webhook. */
export interface WebhookDelivery {
  readonly deliveryId: string;
  readonly alertId: string;
  readonly ruleId: string;
  readonly url: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAtMs: number;
  readonly createdAtMs: number;
  readonly endedAtMs: number | null;
  /** HTTP status of the last attempt; `null` where there was no answer. */
  readonly status: number | null;
  /** Why the last attempt failed; empty otherwise. */
  readonly problem: string;
}

/** A delivery whose turn it is, with all that sending it takes. */
export interface DueDelivery extends WebhookDelivery {
  readonly alert: AlertRecord;
  /** `null` where the rule has gone or has no secret any more. */
  readonly secret: string | null;
}

/** What an attempt came to. */
export interface DeliveryOutcome {
  readonly state: DeliveryState;
  /** When it is tried again, for one that waits. */
  readonly nextAtMs: number;
  readonly status: number | null;
  readonly problem: string;
}

/** What alerts need of storage. Everything rejects while the database is away. */
export interface AlertStorage {
  load(nowMs: number): Promise<StoredAlertState>;
  /** Gives a new database its first rules and its position; one that has them already is left as it is. */
  begin(seq: number, rules: readonly AlertRuleDraft[], nowMs: number): Promise<void>;
  /**
   * Stores what was raised, its deliveries, and the new position, in one transaction; a cause that a rule has raised
   * before is left out. Answers with all that was given, as it is kept.
   */
  advance(progress: AlertProgress, raised: readonly RaisedAlert[], nowMs: number): Promise<readonly AlertRecord[]>;
  alerts(question: AlertsQuestion): Promise<AlertsFound>;
  /** `undefined`: no such alert; `past`: it can no longer be changed. */
  setState(alertId: string, state: 'new' | 'acknowledged', nowMs: number): Promise<AlertRecord | 'past' | undefined>;
  /** The alerts of some events whose kick-off moved, or passed, with the kick-off that holds now. */
  moveKickoff(
    events: readonly { readonly eventId: string; readonly kickoffMs: number }[],
    nowMs: number,
  ): Promise<readonly AlertRecord[]>;
  addRule(draft: AlertRuleDraft, secret: string | null, nowMs: number): Promise<AlertRule>;
  /** `undefined`: no such rule. */
  changeRule(
    ruleId: string,
    draft: AlertRuleDraft,
    secret: SecretChange,
    nowMs: number,
  ): Promise<AlertRule | undefined>;
  removeRule(ruleId: string): Promise<boolean>;
  setEventMuted(eventId: string, isMuted: boolean, nowMs: number): Promise<void>;
  /** Those whose turn it is, the longest waiting first. */
  dueDeliveries(nowMs: number, limit: number): Promise<readonly DueDelivery[]>;
  settleDelivery(deliveryId: string, outcome: DeliveryOutcome, nowMs: number): Promise<void>;
  /** Newest first. */
  deliveries(question: {
    readonly states?: readonly DeliveryState[] | undefined;
    readonly beforeDeliveryId: string | null;
    readonly limit: number;
  }): Promise<readonly WebhookDelivery[]>;
  /** Tries a dead one again, from the beginning; `undefined`: no such dead delivery. */
  reviveDelivery(deliveryId: string, nowMs: number): Promise<WebhookDelivery | undefined>;
  /** Removes alerts that were raised before, with their deliveries, and mutes of events that are over. */
  clean(raisedBeforeMs: number): Promise<number>;
}
