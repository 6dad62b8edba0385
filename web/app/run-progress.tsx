import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Status } from '../../src/contract/status.ts';
import { countText } from '../format/numbers.ts';
import { stopwatch } from '../time/moment-words.ts';
import { TickingText } from '../ui/ticking-text.tsx';

const idleWords = ({ scheduler }: Status, now: number): string => {
  if (scheduler.paused) return 'runs paused';
  if (scheduler.nextRunAt === null) return 'no run planned';
  const leftMs = Date.parse(scheduler.nextRunAt) - now;
  return leftMs <= 0 ? 'next run now' : `next run in ${stopwatch(leftMs)}`;
};

/** The run under way with its bar and its clock, or when the next one starts. */
export const RunProgress = ({ status }: { readonly status: Status }): ReactElement => {
  const { run } = status;
  if (run === null || run.status !== 'running') {
    return (
      <Link to="/runs" className="run run-idle">
        <TickingText text={(now) => idleWords(status, now)} />
      </Link>
    );
  }
  const { completed, total } = run.events;
  const startedMs = Date.parse(run.startedAt);
  return (
    <Link to="/runs" className="run">
      <span>
        run <b>{countText(completed)}</b>/{countText(total)}
      </span>
      <progress className="bar" max={Math.max(total, 1)} value={completed} aria-label="Progress of the run" />
      <TickingText className="run-clock" text={(now) => stopwatch(now - startedMs)} />
    </Link>
  );
};
