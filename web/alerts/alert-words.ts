import type { Alert } from '../../src/contract/alerts.ts';
import type { AlertKind, AlertSeverity } from '../../src/model/alert.ts';
import { countText, oddsText, pointsText, probabilityText } from '../format/numbers.ts';
import { spanWords } from '../time/moment-words.ts';

export const KIND_WORDS: Readonly<Record<AlertKind, string>> = {
  price_moved: 'Price moved',
  direction_disagreement: 'Moved opposite ways',
  moved_together: 'Moved together',
  out_of_line: 'Out of line',
  suspended: 'Suspended',
  returned: 'Returned',
  removed: 'Removed',
  new_market: 'New market',
  price_target: 'Target reached',
};

/** Glyph of a severity: colour is never the only thing that tells it. */
export const SEVERITY_GLYPHS: Readonly<Record<AlertSeverity, string>> = { warning: '▵', elevated: '▲', critical: '◆' };

const signedPercent = (percent: number): string => `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %`;
const points = (value: number): string => `${pointsText(value)} points`;

/** What one side did: `ours +1.1 points to 1.93`. */
const sideWords = (
  who: string,
  moved: number | null | undefined,
  odds: number | null | undefined,
): readonly string[] =>
  typeof moved === 'number' && typeof odds === 'number' ? [`${who} ${points(moved)} to ${oddsText(odds)}`] : [];

/** How each number is said, in the order in which they are said; what is not here is left out. */
const SAID: readonly (readonly [string, (value: number) => string])[] = [
  ['percent', signedPercent],
  ['points', points],
  ['target', (target) => `target ${oddsText(target)}`],
  ['edge', (edge) => `edge ${signedPercent(100 * edge)}`],
  ['odds', (odds) => `at ${oddsText(odds)}`],
  ['probability', (value) => `ours ${probabilityText(value)}`],
  ['fairProbability', (value) => `theirs ${probabilityText(value)}`],
  ['bookmakers', (count) => `${countText(count)} ${count === 1 ? 'bookmaker' : 'bookmakers'}`],
  ['lines', (count) => (count > 1 ? `${countText(count)} lines` : '')],
  ['quotes', (count) => (count > 1 ? `${countText(count)} markets` : '')],
  ['closedForMs', (ms) => `closed for ${spanWords(ms)}`],
];

/** The numbers that made an alert, in words: `1.90 → 2.10 · +10.5 % · +2.1 points`. */
export const numbersWords = ({ numbers }: Pick<Alert, 'numbers'>): string => {
  const { from, to } = numbers;
  const move = typeof from === 'number' && typeof to === 'number' ? [`${oddsText(from)} → ${oddsText(to)}`] : [];
  const said = SAID.flatMap(([name, words]) => {
    const value = numbers[name];
    return value === null || value === undefined ? [] : [words(value)];
  });
  const sides = [
    ...sideWords('ours', numbers.ourPoints, numbers.ourOdds),
    ...sideWords('theirs', numbers.theirPoints, numbers.theirOdds),
  ];
  return [...move, ...sides, ...said].filter((words) => words !== '').join(' · ');
};

/** The thresholds of a rule in words: `from 1, 2, 4 points`. */
export const thresholdWords = (thresholds: Readonly<Record<string, unknown>>): string => {
  const {
    unit,
    warning,
    elevated,
    critical,
    points: size,
    withinSeconds,
    forSeconds,
    bookmakers,
    direction,
    odds,
    severity,
  } = thresholds;
  const graded = warning === undefined ? [] : [`from ${[warning, elevated, critical].join(', ')} ${unit ?? 'points'}`];
  return [
    ...graded,
    ...(typeof odds === 'number' ? [`${direction === 'at_most' ? 'at most' : 'at least'} ${oddsText(odds)}`] : []),
    ...(bookmakers === undefined ? [] : [`${bookmakers} bookmakers or more`]),
    ...(size === undefined ? [] : [`from ${size} points`]),
    ...(withinSeconds === undefined ? [] : [`within ${withinSeconds} s`]),
    ...(forSeconds === undefined ? [] : [`for ${forSeconds} s`]),
    ...(severity === undefined ? [] : [`as ${severity}`]),
  ].join(', ');
};
