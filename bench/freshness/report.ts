import { type Cell, markdownTable } from '../markdown-table.ts';
import { round } from '../storage/figures.ts';
import { type Freshness, type FreshnessOptions, READING_EVERY_MS } from './measure.ts';
import { EVENTS_PER_READING, type TierFigures } from './sampler.ts';

const TIERS = ['within 30 min', 'within 2 h', 'later'] as const;

const percent = (share: number | null): number | null => (share === null ? null : round(100 * share, 2));

const overall = (tiers: readonly TierFigures[]): number | null => {
  const quotes = tiers.reduce((sum, { quoteReadings }) => sum + quoteReadings, 0);
  return quotes === 0 ? null : tiers.reduce((sum, { rightQuoteReadings }) => sum + rightQuoteReadings, 0) / quotes;
};

/** What was measured of one mode, as figures. */
export const freshnessFigures = ({ mode, tiers, runs, runSeconds, changes, stats, cpuSeconds }: Freshness) => {
  const sites = Object.values(stats);
  const requests = sites.reduce((sum, site) => sum + site.requests, 0);
  const throttled = sites.reduce((sum, { byStatus }) => sum + (byStatus[429] ?? 0), 0);
  return {
    mode,
    runs,
    runSeconds: runSeconds === null ? null : round(runSeconds),
    rightPercent: percent(overall(tiers)),
    tiers: tiers.map((tier, index) => ({
      kickoff: TIERS[index] ?? '',
      rightPercent: percent(tier.rightShare),
      ageP50Seconds: tier.ages.percentileSeconds(0.5),
      ageP95Seconds: tier.ages.percentileSeconds(0.95),
      comparedPrices: tier.comparedPrices,
      missingPrices: tier.missingPrices,
    })),
    requests,
    changes,
    requestsPerChange: changes === 0 ? null : round(requests / changes, 2),
    throttledPercent: percent(requests === 0 ? null : throttled / requests),
    peakInFlight: Object.fromEntries(Object.entries(stats).map(([slug, { peakInFlight }]) => [slug, peakInFlight])),
    cpuSeconds: round(cpuSeconds),
  };
};

type Figures = ReturnType<typeof freshnessFigures>;

export const freshnessReport = (modes: readonly Freshness[], options: FreshnessOptions): string => {
  const { events, minutes, intervalMinutes, capacity, seed } = options;
  const figures = modes.map(freshnessFigures);
  return [
    `# Freshness over a moving market\n`,
    `${minutes} minutes of market time from the second run's start on, ${events} events, a run every ${intervalMinutes} min`,
    `(\`scrapeIntervalMinutes\` ${intervalMinutes}), all other settings at their defaults, capacity \`${capacity}\`, seed ${seed}. Sandbox and`,
    'collector share one process and one virtual clock: latency and capacity of the sandbox are in force, our own',
    'processing takes no market time.\n',
    markdownTable(
      [
        'mode',
        'runs',
        'run s',
        'right %',
        'requests',
        'changes',
        'requests/change',
        'throttled %',
        'peak in flight',
        'CPU s',
      ],
      figures.map(overallRow),
    ),
    markdownTable(
      ['mode, kick-off', 'right %', 'age p50 s', 'age p95 s', 'prices compared', 'not shown'],
      figures.flatMap(tierRows),
    ),
    `Right: share of shown prices equal to what the bookmaker offers at that instant, weighted by time and by shown quotes.`,
    `A reading every ${READING_EVERY_MS / 1000} s; in each the prices of up to ${EVENTS_PER_READING} events per time to kick-off, drawn anew, are compared.`,
    'Ages are those of all quotes that are shown. Not shown: prices that are offered at a compared listing and that the book',
    'does not have yet. Peak in flight: BetPawa / SportyBet / Bet9ja.\n',
  ].join('\n');
};

const overallRow = (one: Figures): Cell[] => [
  one.mode,
  one.runs,
  one.runSeconds,
  one.rightPercent,
  one.requests,
  one.changes,
  one.requestsPerChange,
  one.throttledPercent,
  Object.values(one.peakInFlight).join(' / '),
  one.cpuSeconds,
];

const tierRows = ({ mode, tiers }: Figures): Cell[][] =>
  tiers.map(({ kickoff, rightPercent, ageP50Seconds, ageP95Seconds, comparedPrices, missingPrices }) => [
    `${mode}, ${kickoff}`,
    rightPercent,
    ageP50Seconds,
    ageP95Seconds,
    comparedPrices,
    missingPrices,
  ]);
