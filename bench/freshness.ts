import { parseArgs } from 'node:util';
import { type FreshnessOptions, measureFreshness } from './freshness/measure.ts';
import { freshnessFigures, freshnessReport } from './freshness/report.ts';
import { writeResults } from './results.ts';

/**
 * How much of what the book shows is true, and how old it is, over half an hour of a moving market in virtual time, by
 * each scheme of collecting: `--events 1311 --minutes 30 --interval 5 --capacity roomy --seed 1`.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1311' },
    minutes: { type: 'string', default: '30' },
    interval: { type: 'string', default: '5' },
    capacity: { type: 'string', default: 'roomy' },
    seed: { type: 'string', default: '1' },
  },
});
const options: FreshnessOptions = {
  events: Number(values.events),
  minutes: Number(values.minutes),
  intervalMinutes: Number(values.interval),
  capacity: values.capacity === 'tight' ? 'tight' : 'roomy',
  seed: Number(values.seed),
};
const { events, minutes, intervalMinutes, seed } = options;
if (![events, minutes, intervalMinutes].every((value) => Number.isInteger(value) && value >= 1) || !(seed >= 0)) {
  console.error('--events, --minutes and --interval are whole numbers from 1, --seed is a number');
  process.exit(1);
}

const fixed = await measureFreshness('fixed', options);
console.error(`fixed: ${Math.round(fixed.cpuSeconds)} s of processor time`);
const adaptive = await measureFreshness('adaptive', options);
console.error(`adaptive: ${Math.round(adaptive.cpuSeconds)} s of processor time`);
const markdown = freshnessReport([fixed, adaptive], options);
console.log(markdown);
writeResults('freshness', { options, modes: [fixed, adaptive].map(freshnessFigures) }, markdown);
