import type { AlertKind } from '../../src/model/alert.ts';

/** A number of a rule, as it is asked for. */
export interface NumberField {
  /** Where it stands in a rule, and where the service says that it is wrong. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** What a new rule starts with; empty where nothing is set. */
  readonly first: string;
  /** A rule cannot be without it, although nothing is set at first. */
  readonly isNeeded?: boolean;
}

const number = (path: string, label: string, unit: string, first: string): NumberField => ({
  path,
  label,
  unit,
  first,
});

const graded = (unit: string, [warning, elevated, critical]: readonly [string, string, string]) => [
  number('thresholds.warning', '▵ warning from', unit, warning),
  number('thresholds.elevated', '▲ elevated from', unit, elevated),
  number('thresholds.critical', '◆ critical from', unit, critical),
];

/** What each kind of rule is measured by. Where it is not graded it has one severity. */
export const THRESHOLD_FIELDS: Readonly<Record<AlertKind, readonly NumberField[]>> = {
  price_moved: graded('', ['7', '10', '15']),
  direction_disagreement: [
    number('thresholds.points', 'each by', 'points or more', '1'),
    number('thresholds.withinSeconds', 'seen within', 's', '600'),
  ],
  moved_together: [
    number('thresholds.bookmakers', 'by', 'bookmakers or more', '2'),
    number('thresholds.points', 'each by', 'points or more', '3'),
    number('thresholds.withinSeconds', 'seen within', 's', '300'),
  ],
  out_of_line: [...graded('points', ['3', '5', '8']), number('thresholds.forSeconds', 'and stayed so for', 's', '60')],
  suspended: [],
  returned: [],
  removed: [],
  new_market: [],
  price_target: [{ ...number('thresholds.odds', 'odds', '', ''), isNeeded: true }],
};

export const hasUnit = (kind: AlertKind): boolean => kind === 'price_moved';
/** Whether other bookmakers can confirm what a rule of a kind finds. */
export const hasOthersToConfirm = (kind: AlertKind): boolean => kind === 'price_moved';
export const hasDirection = (kind: AlertKind): boolean => kind === 'price_target';
export const hasSeverity = (kind: AlertKind): boolean => kind !== 'price_moved' && kind !== 'out_of_line';

const repeat = number('noise.repeatAfterMinutes', 'the same again only after', 'min, unless it got worse', '15');
const settle = number('noise.settleSeconds', 'quiet after a quote opened again for', 's', '60');
const confirmAfter = (seconds: string): NumberField =>
  number('noise.confirmSeconds', 'must still be so after', 's', seconds);

const OF_A_PRICE = [repeat, confirmAfter('0'), settle];
const OF_MOVES = [repeat, settle];
const OF_A_TURN = [repeat, confirmAfter('60')];

/** What keeps each kind of rule quiet: what has no effect on a kind is not asked for. */
const NOISE_FIELDS: Readonly<Record<AlertKind, readonly NumberField[]>> = {
  price_moved: OF_A_PRICE,
  direction_disagreement: OF_MOVES,
  moved_together: OF_MOVES,
  out_of_line: [repeat],
  suspended: OF_A_TURN,
  returned: OF_A_TURN,
  removed: OF_A_TURN,
  new_market: OF_A_TURN,
  price_target: OF_A_PRICE,
};

export const noiseFields = (kind: AlertKind): readonly NumberField[] => NOISE_FIELDS[kind];

export const KICKOFF_FIELDS: readonly NumberField[] = [
  number('filters.minMinutesToKickoff', 'from', 'min before kick-off', '0'),
  number('filters.maxMinutesToKickoff', 'up to', 'min before kick-off; empty: any', ''),
];

/** What a kind watches for, in a sentence. */
export const KIND_SENTENCES: Readonly<Record<AlertKind, string>> = {
  price_moved: 'A price changed by so much between two looks.',
  direction_disagreement: 'We moved a selection one way and another bookmaker moved it the other.',
  moved_together: 'Several bookmakers moved a selection the same way.',
  out_of_line: 'Our fair probability became so many points away from that of the others.',
  suspended: 'A quote that was open is listed without an open price.',
  returned: 'A quote that was suspended or removed is open again.',
  removed: 'A quote that was offered is gone.',
  new_market: 'A market or a line appeared at a bookmaker.',
  price_target: 'An open price came to these odds, or past them; not one that was there at the first look.',
};
