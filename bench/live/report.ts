import { type Cell, markdownTable } from '../markdown-table.ts';
import { round } from '../storage/figures.ts';
import type { Faults } from './checker.ts';
import type { RestartResults } from './restarts.ts';
import type { SteadyResults } from './steady-load.ts';

const faultsText = ({ gaps, repeats, reorders, foreign, missing }: Faults): string =>
  `${gaps} / ${repeats} / ${reorders} / ${foreign} / ${missing}`;

const total = (faults: Faults): number => Object.values(faults).reduce((sum: number, count: number) => sum + count, 0);
const cores = (cpuSeconds: number, seconds: number): string =>
  `${round(cpuSeconds)} s, ${round((cpuSeconds / seconds) * 100, 0)} % of a core`;
const kept = (isKept: boolean): string => (isKept ? 'yes' : 'no');

/** What was measured, for people, with what was aimed at. */
export const liveReport = (steady: SteadyResults, restarts: RestartResults | null): string => {
  const rows: (readonly Cell[])[] = [
    ['commit to the last socket, p50', `${steady.delayMs.p50} ms`, '', ''],
    ['commit to the last socket, p99', `${steady.delayMs.p99} ms`, '<= 250 ms', kept(steady.delayMs.p99 <= 250)],
    ['commit to the last socket, longest', `${steady.delayMs.max} ms`, '', ''],
    ['changes per second, asked of the feed and reached', round(steady.changesPerSecond), '', ''],
    ['frames read', steady.frames, '', ''],
    [
      'gaps / repeats / reorders / foreign / missing',
      faultsText(steady.faults),
      'none',
      kept(total(steady.faults) === 0),
    ],
    ['sockets that were closed although they read', steady.closed, '0', kept(steady.closed === 0)],
    ['changes read whole and held against the log', steady.parsedChanges, '', ''],
    ['folded away for sockets that read', steady.merged, '0', kept(steady.merged === 0)],
    ['slow readers, closed because they do not read', `${steady.slow.readers}, ${steady.slow.closed}`, '', ''],
    ['folded away for slow readers', steady.slow.merged, '', ''],
    [
      'their faults, what was folded away counted',
      faultsText(steady.slow.faults),
      'none',
      kept(total(steady.slow.faults) === 0),
    ],
    [
      'unsent for all sockets, most at once',
      `${round(steady.memory.unsentMbMax)} MB`,
      '<= 256 MB',
      kept(steady.memory.unsentMbMax <= 256),
    ],
    [
      'memory of the service, before and most',
      `${round(steady.memory.beforeMb, 0)}, ${round(steady.memory.peakMb, 0)} MB`,
      '',
      '',
    ],
    ['backlog of the writer, most', `${steady.backlogChangesMax} changes`, '', ''],
    ['delay of the event loop of the service, longest', `${steady.loopDelayMsMax} ms`, '', ''],
    [
      'delay of the event loop of the clients, p99 and longest',
      `${round(steady.load.clientsLoopMs.p99)}, ${round(steady.load.clientsLoopMs.max)} ms`,
      '',
      '',
    ],
    ['CPU of the service', cores(steady.load.serviceSeconds, steady.seconds), '', ''],
    ['of it, commits of the feed', cores(steady.load.commitSeconds, steady.seconds), '', ''],
    ['CPU of the database', cores(steady.load.databaseSeconds, steady.seconds), '', ''],
    ['CPU of the clients', cores(steady.load.clientsSeconds, steady.seconds), '', ''],
    ['CPU of everything else on the machine', cores(steady.load.elsewhereSeconds, steady.seconds), '', ''],
    ['received by all clients', `${round(steady.load.receivedMb / steady.seconds)} MB/s`, '', ''],
  ];
  const head = `${steady.sockets} sockets for ${round(steady.seconds)} s\n\n`;
  const text = head + markdownTable(['measured', 'is', 'aim', 'kept'], rows);
  if (restarts === null) return text;
  const snapshots = Object.entries(restarts.snapshots).map(([reason, count]) => `${reason} ${count}`);
  const others = Object.keys(restarts.snapshots).filter((reason) => reason !== 'epoch_changed');
  const more: (readonly Cell[])[] = [
    ['resumes', restarts.resumes, '', ''],
    ['changes read whole and held against the log', restarts.changes, '', ''],
    [
      'snapshots needed',
      snapshots.join(', ') || 'none',
      'epoch_changed, after the kill alone',
      kept(others.length === 0),
    ],
    [
      'gaps / repeats / reorders / foreign / missing',
      faultsText(restarts.faults),
      'none',
      kept(total(restarts.faults) === 0),
    ],
  ];
  const second = `\n${restarts.clients} clients that come and go; one clean stop and one kill -9\n\n`;
  return text + second + markdownTable(['measured', 'is', 'aim', 'kept'], more);
};
