import type { LineQuarters } from './quote.ts';

export type AlertSeverity = 'warning' | 'elevated' | 'critical';
/** From mild to grave. */
export const ALERT_SEVERITIES = ['warning', 'elevated', 'critical'] as const satisfies readonly AlertSeverity[];

/** `past` from kick-off on. */
export type AlertState = 'new' | 'acknowledged' | 'past';
export const ALERT_STATES = ['new', 'acknowledged', 'past'] as const satisfies readonly AlertState[];

/** One bookmaker's part in an alert: the prices that made it. */
export interface AlertEvidence {
  readonly bookmaker: string;
  /** Decimal odds now and before; `null` where there are none. */
  readonly odds: number | null;
  readonly previousOdds: number | null;
  /** Fair probability now; `null` where it cannot be told. */
  readonly probability: number | null;
  /** The price turned at some moment in (`notBeforeMs`, `atMs`]. */
  readonly atMs: number;
  readonly notBeforeMs: number | null;
  readonly seq: number;
  readonly lookId: string | null;
}

/** What a rule found. */
export interface RaisedAlert {
  readonly ruleId: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  /** What it is about, for noise control: the same subject is not raised again too soon. */
  readonly subject: string;
  /** What made it, the same whenever the same changes are gone through: no cause raises twice under one rule. */
  readonly cause: string;
  /** When the answer that shows it had arrived. */
  readonly atMs: number;
  readonly eventId: string;
  /** Of the event, in words. */
  readonly name: string;
  readonly kickoffMs: number;
  readonly bookmaker: string | null;
  /** Key of the market; `null` where it is about several. */
  readonly market: string | null;
  readonly line: LineQuarters;
  /** Key of the selection; `null` where it is about the whole quote. */
  readonly selection: string | null;
  readonly numbers: Readonly<Record<string, number | null>>;
  /** How the margin was taken out, where probabilities play a part. */
  readonly method: string | null;
  readonly evidence: readonly AlertEvidence[];
  /** Of the last change that made it. */
  readonly seq: number;
}

/** An alert as it is kept. */
export interface AlertRecord extends Omit<RaisedAlert, 'subject' | 'cause'> {
  readonly alertId: string;
  readonly state: AlertState;
  readonly raisedAtMs: number;
  readonly acknowledgedAtMs: number | null;
}

export const ALERT_KINDS = [
  'price_moved',
  'direction_disagreement',
  'moved_together',
  'out_of_line',
  'suspended',
  'returned',
  'removed',
  'new_market',
  'price_target',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

const WHOLE_QUOTE_KINDS: readonly AlertKind[] = ['suspended', 'returned', 'removed', 'new_market'];
/** Whether alerts of a kind name a selection; the others are about whole quotes. */
export const isAboutSelections = (kind: AlertKind): boolean => !WHOLE_QUOTE_KINDS.includes(kind);

/** From which size on, by severity; the mildest decides whether there is an alert at all. */
export interface GradedThresholds {
  readonly warning: number;
  readonly elevated: number;
  readonly critical: number;
}

/** What a rule watches for. Points are points of fair probability. */
export type AlertCondition =
  /** A price changed by so many percent of its odds, or points. */
  | ({ readonly kind: 'price_moved'; readonly unit: 'percent' | 'points' } & GradedThresholds)
  /** We and another moved a selection opposite ways by so many points, seen within so many seconds of each other. */
  | {
      readonly kind: 'direction_disagreement';
      readonly points: number;
      readonly withinSeconds: number;
      readonly severity: AlertSeverity;
    }
  /** So many bookmakers moved a selection the same way by so many points, seen within so many seconds. */
  | {
      readonly kind: 'moved_together';
      readonly bookmakers: number;
      readonly points: number;
      readonly withinSeconds: number;
      readonly severity: AlertSeverity;
    }
  /** Our opinion has become so many points away from that of the others, and has stayed there. */
  | ({ readonly kind: 'out_of_line'; readonly forSeconds: number } & GradedThresholds)
  /** An open price has come to these odds, or to the far side of them. */
  | {
      readonly kind: 'price_target';
      readonly direction: 'at_least' | 'at_most';
      readonly odds: number;
      readonly severity: AlertSeverity;
    }
  | { readonly kind: 'suspended' | 'returned' | 'removed' | 'new_market'; readonly severity: AlertSeverity };

/** What narrows a rule; `null` narrows nothing. */
export interface AlertFilters {
  /** `key` for a market with all of its lines, `key:line` for one of them. */
  readonly markets: readonly string[] | null;
  /** Keys of selections; only where `isAboutSelections`. */
  readonly selections: readonly string[] | null;
  readonly events: readonly string[] | null;
  /** Ids of joined competitions. */
  readonly competitions: readonly string[] | null;
  /** Whose prices are watched. */
  readonly bookmakers: readonly string[] | null;
  readonly whose: 'ours' | 'others' | 'any';
  /** Minutes to kick-off, both included. */
  readonly minutesToKickoff: { readonly least: number; readonly most: number | null };
}

/** What keeps a rule quiet. */
export interface NoiseControl {
  /** The same subject is not raised again for so long, unless it got worse. */
  readonly repeatAfterMinutes: number;
  /** What turned must still be so in a look that is so much later; what turns back before raises nothing. */
  readonly confirmSeconds: number;
  /**
   * What confirms a price that moved: a later look alone, or also another bookmaker that made the same move; then only
   * a lone one waits.
   */
  readonly confirmedBy: 'look' | 'look_or_others';
  /** After a quote opened again, its moves count only from so long on. */
  readonly settleSeconds: number;
}

export interface AlertRuleDraft {
  readonly name: string;
  readonly condition: AlertCondition;
  /** Who "we" are; `null`: the first bookmaker of the registry. */
  readonly reference: string | null;
  readonly filters: AlertFilters;
  readonly noise: NoiseControl;
  /** Where each alert is sent; `null`: nowhere. */
  readonly webhook: { readonly url: string } | null;
  readonly muted: boolean;
}

export interface AlertRule extends AlertRuleDraft {
  readonly ruleId: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}
