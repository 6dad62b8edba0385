import { describe, expect, it } from 'vitest';
import { type Circumstances, shownState } from './shown-state.ts';

const MINUTE_MS = 60_000;
const NOW_MS = 1_000 * MINUTE_MS;

const circumstances = (some: Partial<Circumstances> = {}): Circumstances => ({
  nowMs: NOW_MS,
  kickoffMs: NOW_MS + 60 * MINUTE_MS,
  seenAtMs: NOW_MS - MINUTE_MS,
  sourceState: 'up',
  sourceSinceMs: 0,
  staleAfterMs: 15 * MINUTE_MS,
  ...some,
});

describe('what is shown of a stored state', () => {
  it('is the stored state while it is fresh and its source answers', () => {
    expect(shownState('open', 5, circumstances())).toEqual({ state: 'open', sinceMs: 5 });
    expect(shownState('suspended', 5, circumstances({ sourceState: 'degraded' })).state).toBe('suspended');
  });

  it('is closed from kick-off on, before anything else', () => {
    const at = circumstances({ kickoffMs: NOW_MS, sourceState: 'down' });
    expect(shownState('removed', 5, at)).toEqual({ state: 'closed', sinceMs: NOW_MS });
  });

  it('is removed before it could be unknown', () => {
    expect(shownState('removed', 5, circumstances({ sourceState: 'down', seenAtMs: 0 })).state).toBe('removed');
  });

  it('is unknown while the source is down or disabled, since that began', () => {
    const sourceSinceMs = NOW_MS - 30_000;
    for (const sourceState of ['down', 'disabled'] as const) {
      expect(shownState('open', 5, circumstances({ sourceState, sourceSinceMs }))).toEqual({
        state: 'unknown',
        sinceMs: sourceSinceMs,
      });
    }
  });

  it('is unknown once it was not seen for longer than the limit, since the limit passed', () => {
    const seenAtMs = NOW_MS - 16 * MINUTE_MS;
    expect(shownState('open', 5, circumstances({ seenAtMs }))).toEqual({
      state: 'unknown',
      sinceMs: seenAtMs + 15 * MINUTE_MS,
    });
    expect(shownState('open', 5, circumstances({ seenAtMs: NOW_MS - 15 * MINUTE_MS })).state).toBe('open');
  });

  it('counts from the beginning of the stored state where nothing was seen yet', () => {
    const at = circumstances({ seenAtMs: null });
    expect(shownState('offered', NOW_MS - MINUTE_MS, at).state).toBe('offered');
    expect(shownState('offered', NOW_MS - 16 * MINUTE_MS, at).state).toBe('unknown');
  });
});
