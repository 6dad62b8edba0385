/**
 * Loaded into the measured service before its own code (`node --import`): samples its stack, and tells on request how many
 * samples were inside of gaps, movers and alerts, whatever they called, and how many were at work at all.
 */

import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

const SIGNALS = /\/(src\/signals|src\/server\/signals)\//;
const GARBAGE = '(garbage collector)';
const IDLE = new Set(['(idle)', '(program)']);

export interface Share {
  readonly samples: number;
  readonly busy: number;
  readonly signals: number;
  readonly garbage: number;
}

const shareOf = ({ nodes, samples = [] }: Profiler.Profile): Share => {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isInside = new Map<number, boolean>();
  const inside = (id: number): boolean => {
    const known = isInside.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const found = SIGNALS.test(byId.get(id)?.callFrame.url ?? '') || (parent !== undefined && inside(parent));
    isInside.set(id, found);
    return found;
  };
  const nameOf = (id: number): string => byId.get(id)?.callFrame.functionName ?? '';
  const busy = samples.filter((id) => !IDLE.has(nameOf(id)));
  return {
    ...{ samples: samples.length, busy: busy.length, signals: busy.filter(inside).length },
    garbage: busy.filter((id) => nameOf(id) === GARBAGE).length,
  };
};

const session = new Session();
session.connect();
process.on('message', (message) => {
  if (message === 'start') {
    void session
      .post('Profiler.enable')
      .then(() => session.post('Profiler.setSamplingInterval', { interval: 1_000 }))
      .then(() => session.post('Profiler.start'));
  }
  if (message === 'stop') {
    void session.post('Profiler.stop').then(({ profile }) => process.send?.(shareOf(profile)));
  }
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
