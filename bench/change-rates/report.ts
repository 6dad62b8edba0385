import { KICKOFF_BUCKETS } from '../../src/model/kickoff-bucket.ts';
import { type Cell, markdownTable } from '../markdown-table.ts';
import { round } from '../storage/figures.ts';
import { type Calibration, type CalibrationOptions, EVENTS_PER_READING, READING_EVERY_MS } from './measure.ts';
import type { Reliability } from './reliability.ts';

const percent = (share: number): number => round(100 * share, 2);

const figuresOf = (reliability: Reliability) => ({
  quotes: reliability.quotes,
  bins: reliability.bins.map(({ from, to, quotes, said, stillSo }) => ({
    ...{ fromPercent: percent(from), toPercent: percent(to), quotes },
    ...{ saidPercent: percent(said), stillSoPercent: percent(stillSo) },
  })),
  meanErrorPoints: percent(reliability.meanError),
  brier: round(reliability.brier, 5),
  brierOfBaseRate: round(reliability.brierOfBaseRate, 5),
});

const bucketName = ({ fromMinutes, toMinutes }: (typeof KICKOFF_BUCKETS)[number]): string =>
  toMinutes === null ? `${fromMinutes} min and more` : `${fromMinutes} to ${toMinutes} min`;

export const calibrationFigures = ({ mode, all, byBucket, bySubject, untold, rates, cpuSeconds }: Calibration) => ({
  mode,
  all: figuresOf(all),
  byKickoff: byBucket.flatMap((reliability, place) => {
    const bucket = KICKOFF_BUCKETS[place];
    return bucket === undefined || reliability.quotes === 0
      ? []
      : [{ kickoff: bucketName(bucket), ...figuresOf(reliability) }];
  }),
  bySubject: { goals: figuresOf(bySubject.goals), other: figuresOf(bySubject.other) },
  untold,
  rates,
  cpuSeconds: round(cpuSeconds),
});

type Figures = ReturnType<typeof calibrationFigures>;

export const calibrationReport = (all: readonly Calibration[], options: CalibrationOptions): string => {
  const { events, minutes, intervalMinutes, seed } = options;
  return [
    '# How likely a price is still so: said, and so\n',
    `${minutes} minutes of market time from the second run's start on, ${events} events, a run every ${intervalMinutes} min, seed ${seed}; sandbox and`,
    `collector in one process on one virtual clock. Every ${READING_EVERY_MS / 1000} s, of up to ${EVENTS_PER_READING} events per time to kick-off, drawn anew, the`,
    'chance of every open quote that it is still so, by the rates known by then, is set against what its bookmaker offers at',
    'that instant: all prices of the quote equal, or not.\n',
    ...all.map(calibrationFigures).flatMap(modeReport),
    'Mean error: how far what was said is from what was so, over bins as above. Brier: mean square of what was said less what',
    'was so; base rate: saying of every quote what is so on the whole. The quotes of a match change together, so that the',
    'independent observations are far fewer than the quotes. The sandbox changes its pace just at the edges of these times to',
    'kick-off, real bookmakers do so gradually: expect to be further apart there.\n',
  ].join('\n');
};

const modeReport = ({ mode, all, byKickoff, bySubject, untold, rates }: Figures): string[] => [
  `## \`${mode}\`\n`,
  markdownTable(['said %', 'quotes', 'said, mean %', 'still so %', 'apart, points'], binRows(all)),
  markdownTable(
    ['', 'quotes', 'mean error, points', 'Brier', 'Brier of base rate'],
    [
      summaryRow('all', all),
      ...byKickoff.map((one) => summaryRow(`kick-off in ${one.kickoff}`, one)),
      summaryRow('goals', bySubject.goals),
      summaryRow('corners, bookings, statistics', bySubject.other),
    ],
  ),
  `Nothing was said of ${untold} more open quotes. Changes per hour of a quote, as known at the end:\n`,
  markdownTable(['bookmaker, subject', ...KICKOFF_BUCKETS.map(bucketName)], rateRows(rates)),
];

const binRows = ({ bins }: Figures['all']): Cell[][] =>
  bins.map(({ fromPercent, toPercent, quotes, saidPercent, stillSoPercent }) => [
    `${fromPercent} to ${toPercent}`,
    quotes,
    saidPercent,
    stillSoPercent,
    round(saidPercent - stillSoPercent, 2),
  ]);

const summaryRow = (name: string, { quotes, meanErrorPoints, brier, brierOfBaseRate }: Figures['all']): Cell[] => [
  name,
  quotes,
  meanErrorPoints,
  brier,
  brierOfBaseRate,
];

const rateRows = (rates: Figures['rates']): Cell[][] => {
  const rows = new Map<string, Cell[]>();
  for (const { bookmaker, subject, ratePerHour } of rates) {
    const name = `${bookmaker}, ${subject}`;
    const row = rows.get(name) ?? [name];
    rows.set(name, row);
    row.push(ratePerHour === null ? null : round(ratePerHour, 2));
  }
  return [...rows.values()];
};
