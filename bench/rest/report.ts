import { type Cell, markdownTable } from '../markdown-table.ts';
import { round } from '../storage/figures.ts';
import type { Asked } from './ask.ts';
import type { Results, Saturated } from './measure.ts';
import type { Aim, Question } from './questions.ts';

const HEAD = ['', 'asked', 'p50 ms', 'p95 ms', 'p99 ms', 'aim p50 / p99', 'kept', 'bytes', '304', 'CPU ms'];

const keeps = ({ p50Ms, p99Ms }: Asked, aim: Aim): boolean =>
  (aim.p50Ms === null || p50Ms <= aim.p50Ms) && (aim.p99Ms === null || p99Ms <= aim.p99Ms);

const row = ({ name }: Question, aim: Aim, asked: Asked | undefined): readonly Cell[] => {
  if (asked === undefined || asked.count === 0) return [name, 0, null, null, null, null, null, null, null, null];
  const hasAim = aim.p50Ms !== null || aim.p99Ms !== null;
  return [
    ...[name, asked.count, round(asked.p50Ms, 2), round(asked.p95Ms, 2), round(asked.p99Ms, 2)],
    hasAim ? `${aim.p50Ms ?? '–'} / ${aim.p99Ms ?? '–'}` : null,
    hasAim ? (keeps(asked, aim) ? 'yes' : 'no') : null,
    ...[asked.bytes, asked.notModified, round(asked.cpuMs, 2)],
  ];
};

export const tableOf = (questions: readonly Question[], when: 'idle' | 'pass', results: Results): string =>
  markdownTable(
    HEAD,
    questions.map((question) => row(question, question.aim[when], results[question.name])),
  );

export const saturatedText = ({ requestsPerSecond, p99Ms, loopDelay, peakRssMb }: Saturated): string =>
  `The list from 16 connections at once: ${round(requestsPerSecond, 0)} requests/s, p99 ${round(p99Ms)} ms, delay of the event ` +
  `loop p99 ${round(loopDelay.p99Ms)} ms, longest ${round(loopDelay.maxMs)} ms; most memory ever ${round(peakRssMb, 0)} MB.\n`;
