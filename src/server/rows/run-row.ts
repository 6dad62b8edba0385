import type { Run as RunRow } from '../../contract/runs.ts';
import type { Run } from '../../model/run.ts';
import { instant, instantOrNull } from '../http/instant.ts';

export const runRow = (run: Run): RunRow => ({
  runId: run.runId,
  trigger: run.trigger,
  status: run.status,
  mode: run.mode,
  startedAt: instant(run.startedAtMs),
  endedAt: instantOrNull(run.endedAtMs),
  bookmakers: run.bookmakers.map((bookmaker) => ({ ...bookmaker })),
  events: { ...run.events },
  problems: run.problems.map(({ code, bookmaker, message, count, atMs }) => ({
    code,
    bookmaker,
    message,
    count,
    at: instant(atMs),
  })),
});
