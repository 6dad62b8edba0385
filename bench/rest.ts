import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { measureRun } from './pipeline/measured-run.ts';
import { startServiceProcess, stopAllServices } from './pipeline/service-process.ts';
import { measureDuringPass, measureIdle, measureSaturated } from './rest/measure.ts';
import { questionsOf } from './rest/questions.ts';
import { saturatedText, tableOf } from './rest/report.ts';
import { writeResults } from './results.ts';
import { round } from './storage/figures.ts';

/**
 * How long the REST API takes to answer on loopback, idle and during a pass over the sandbox: `--events 1311 --times 300
 * --pass-seconds 60`. Sandbox, database and the asker share the machine with the service.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1311' },
    times: { type: 'string', default: '300' },
    'pass-seconds': { type: 'string', default: '60' },
  },
});
const [events, times, passSeconds] = [Number(values.events), Number(values.times), Number(values['pass-seconds'])];
if (![events, times, passSeconds].every((value) => Number.isInteger(value) && value > 0)) {
  console.error('--events, --times and --pass-seconds are whole numbers above 0');
  process.exit(1);
}
const SATURATED_SECONDS = 5;
/** Five minutes of the market's life in one second, so that the second pass finds changes. */
const MARKET_SPEED = 300;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAllServices().finally(() => process.exit(130)));
}

const load = round(loadavg()[0] ?? 0);
const service = await startServiceProcess({ SANDBOX_EVENTS: String(events) });
try {
  const first = await measureRun(service, 'first pass');
  console.error(`${first.quotes} quotes of ${first.events.total} events after ${round(first.seconds)} s`);
  const questions = await questionsOf(service);
  service.resetLoopDelay();
  const idle = await measureIdle(service, questions, times);
  const idleDelay = await service.loopDelay();
  console.error('idle measured');
  await service.control('/__market', { speed: MARKET_SPEED });
  await sleep(1_000);
  await service.control('/__market', { speed: 1 });
  const pass = await measureDuringPass(service, questions, passSeconds);
  console.error(`asked for ${round(pass.seconds)} s of a pass`);
  const [list] = questions;
  const saturated = list === undefined ? null : await measureSaturated(service, list, SATURATED_SECONDS);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
  const delay = (one: typeof idleDelay) => `p99 ${round(one.p99Ms)} ms, longest ${round(one.maxMs)} ms`;
  const markdown = [
    `# The REST API on loopback\n\n${machine}; load before: ${load}. ${first.events.total} events, ${first.quotes} quotes.\n`,
    `Idle; delay of the event loop ${delay(idleDelay)}:\n`,
    tableOf(questions, 'idle', idle),
    `During a pass (${round(pass.seconds)} s); delay of the event loop ${delay(pass.loopDelay)}:\n`,
    tableOf(questions, 'pass', pass.results),
    saturated === null ? '' : saturatedText(saturated),
    'CPU: of the service during the question, in ticks of 10 ms, so only the mean of many means something. The delay of ' +
      'the event loop is read every 5 ms, which is included.\n',
  ].join('\n');
  console.log(markdown);
  writeResults('rest', { machine, load, asked: values, first, idle, idleDelay, pass, saturated }, markdown);
} finally {
  await service.stop();
}
