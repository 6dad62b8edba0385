import { parseArgs } from 'node:util';
import { type CalibrationOptions, measureCalibration } from './change-rates/measure.ts';
import { calibrationFigures, calibrationReport } from './change-rates/report.ts';
import { writeResults } from './results.ts';

/**
 * Whether quotes are still so as often as is said, over a moving market in virtual time, by each scheme of collecting:
 * `--events 600 --minutes 60 --interval 5 --seed 1`.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '600' },
    minutes: { type: 'string', default: '60' },
    interval: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const options: CalibrationOptions = {
  events: Number(values.events),
  minutes: Number(values.minutes),
  intervalMinutes: Number(values.interval),
  seed: Number(values.seed),
};
const { events, minutes, intervalMinutes, seed } = options;
if (![events, minutes, intervalMinutes].every((value) => Number.isInteger(value) && value >= 1) || !(seed >= 0)) {
  console.error('--events, --minutes and --interval are whole numbers from 1, --seed is a number');
  process.exit(1);
}

const all = [await measureCalibration('fixed', options), await measureCalibration('adaptive', options)];
const markdown = calibrationReport(all, options);
console.log(markdown);
writeResults('change-rates', { options, modes: all.map(calibrationFigures) }, markdown);
