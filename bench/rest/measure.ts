import { setTimeout as sleep } from 'node:timers/promises';
import type { Status } from '../../src/contract/status.ts';
import { cpuSeconds, peakRssMb } from '../pipeline/processes.ts';
import type { LoopDelay, ServiceProcess } from '../pipeline/service-process.ts';
import { type Answer, type Asked, Asker, summary } from './ask.ts';
import type { Question } from './questions.ts';

const WARM_UP = 20;
/** Between two questions during a pass: somebody looks, nobody floods. */
const PAUSE_MS = 5;
const SATURATING_CONNECTIONS = 16;

export type Results = Readonly<Record<string, Asked>>;

interface Asking {
  readonly question: Question;
  readonly answers: Answer[];
  etag: string;
  cpuMs: number;
}

const askOnce = async (asker: Asker, service: ServiceProcess, asking: Asking): Promise<void> => {
  const { question, answers, etag } = asking;
  const condition = question.conditional && etag !== '' ? { 'if-none-match': etag } : {};
  const before = cpuSeconds(service.pid);
  const answer = await asker.ask(question.path(answers.length), { ...question.headers, ...condition });
  asking.cpuMs += (cpuSeconds(service.pid) - before) * 1_000;
  asking.etag = answer.etag;
  answers.push(answer);
};

const resultsOf = (all: readonly Asking[]): Results =>
  Object.fromEntries(all.map(({ question, answers, cpuMs }) => [question.name, summary(answers, cpuMs)]));

const begin = (questions: readonly Question[]): readonly Asking[] =>
  questions.map((question) => ({ question, answers: [], etag: '', cpuMs: 0 }));

/** One question after another, each so many times, while nothing else happens. */
export const measureIdle = async (
  service: ServiceProcess,
  questions: readonly Question[],
  times: number,
): Promise<Results> => {
  const asker = new Asker(service.url, 1);
  for (const { path, headers } of questions) {
    for (let turn = 0; turn < WARM_UP; turn++) await asker.ask(path(turn), headers);
  }
  const all = begin(questions);
  for (const asking of all) {
    for (let turn = 0; turn < times; turn++) await askOnce(asker, service, asking);
  }
  await asker.close();
  return resultsOf(all);
};

/** The questions in turn, for as long as a run goes on, at most so long. */
export const measureDuringPass = async (
  service: ServiceProcess,
  questions: readonly Question[],
  secondsMax: number,
): Promise<{ readonly results: Results; readonly loopDelay: LoopDelay; readonly seconds: number }> => {
  const asker = new Asker(service.url, 1);
  const all = begin(questions);
  service.resetLoopDelay();
  const startedAt = performance.now();
  const elapsedSeconds = () => (performance.now() - startedAt) / 1_000;
  await service.send('POST', '/api/runs', {});
  for (let isRunning = true; isRunning && elapsedSeconds() < secondsMax; ) {
    for (const asking of all) {
      await askOnce(asker, service, asking);
      await sleep(PAUSE_MS);
    }
    isRunning = (await service.get<Status>('/api/status')).run?.status === 'running';
  }
  await asker.close();
  return { results: resultsOf(all), loopDelay: await service.loopDelay(), seconds: elapsedSeconds() };
};

export interface Saturated {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  readonly loopDelay: LoopDelay;
  readonly peakRssMb: number;
}

/** One question from many connections at once, as fast as it is answered. */
export const measureSaturated = async (
  service: ServiceProcess,
  { path }: Question,
  seconds: number,
): Promise<Saturated> => {
  const asker = new Asker(service.url, SATURATING_CONNECTIONS);
  const answers: Answer[] = [];
  service.resetLoopDelay();
  const endMs = performance.now() + seconds * 1_000;
  const keepAsking = async (): Promise<void> => {
    while (performance.now() < endMs) answers.push(await asker.ask(path(answers.length)));
  };
  await Promise.all(Array.from({ length: SATURATING_CONNECTIONS }, keepAsking));
  await asker.close();
  const { p99Ms } = summary(answers, 0);
  return {
    ...{ requestsPerSecond: answers.length / seconds, p99Ms },
    ...{ loopDelay: await service.loopDelay(), peakRssMb: peakRssMb(service.pid) },
  };
};
