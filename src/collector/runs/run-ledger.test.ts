import { beforeEach, describe, expect, it } from 'vitest';
import { LOOK_OUTCOMES, type LookOutcome } from '../../model/look.ts';
import type { Run } from '../../model/run.ts';
import { accountsOf } from '../book/reading-accounts.ts';
import { type Looked, NOT_LOOKED } from '../looking/looker.ts';
import { factsOf, offered, problem } from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';
import { type PlannedLook, RunLedger } from './run-ledger.ts';

let ledger: RunLedger;

beforeEach(() => {
  ledger = new RunLedger({
    runId: '1',
    trigger: 'manual',
    mode: 'fixed',
    nowMs: () => START_MS,
  });
  for (const bookmaker of ['alpha', 'bravo']) ledger.join(bookmaker);
});

const look = (bookmaker: string, eventId: string): PlannedLook => ({
  bookmaker,
  bookmakerEventId: `${bookmaker}-${eventId}`,
  eventId,
  kickoffMs: START_MS,
  offeredBy: 1,
});

const looked = (outcome: LookOutcome, patch: Partial<Looked> = {}): Looked => ({
  look: {
    lookId: '1',
    bookmaker: 'alpha',
    bookmakerEventId: '1',
    outcome,
    requestedAtMs: START_MS,
    receivedAtMs: START_MS,
    status: 200,
    bytes: 0,
    bodyHash: null,
    detail: '',
    runId: '1',
  },
  eventId: null,
  changes: 0,
  accounts: null,
  durationMs: 0,
  ...patch,
});

/** Plans all and ends each with its outcome; `null`: not looked at. */
const account = (...ends: readonly (readonly [bookmaker: string, eventId: string, LookOutcome | null])[]): Run => {
  for (const [bookmaker, eventId] of ends) ledger.plan(look(bookmaker, eventId));
  for (const [bookmaker, eventId, end] of ends)
    ledger.finish(look(bookmaker, eventId), end === null ? NOT_LOOKED : looked(end));
  return ledger.end(false);
};

describe('the columns of a run', () => {
  it('sum to what was planned: each look ends in exactly one', () => {
    const run = account(...LOOK_OUTCOMES.map((outcome, i) => ['alpha', String(i), outcome] as const), [
      'alpha',
      'x',
      null,
    ]);
    const [alpha] = run.bookmakers;
    expect(alpha).toMatchObject({ planned: 9, skipped: 1 });
    expect(LOOK_OUTCOMES.map((outcome) => alpha?.[outcome])).toEqual(LOOK_OUTCOMES.map(() => 1));
  });

  it('add up markets and changes: those seen are those mapped and those counted by id, with a sample', () => {
    const accounts = accountsOf({
      facts: factsOf('alpha'),
      phase: 'pre',
      quotes: [{ ...offered('btts-ft', null, [1100, 1100]), implausible: true }],
      problems: [problem('unknown-market'), problem('bad-specifier'), problem('bad-odds')],
      marketsSeen: 3,
      marketsMapped: 1,
    });
    for (const id of ['1', '2']) {
      ledger.plan(look('alpha', id));
      ledger.finish(look('alpha', id), looked('ok', { accounts, changes: 5 }));
    }
    expect(ledger.run.bookmakers[0]).toMatchObject({ marketsSeen: 6, marketsMapped: 2, changes: 10 });
    expect(ledger.unmapped).toEqual([
      { bookmaker: 'alpha', id: '99', name: 'Invented', count: 4, seenAtMs: START_MS, sample: '{}' },
    ]);
    expect(ledger.run.problems).toMatchObject([{ code: 'implausible', bookmaker: 'alpha', count: 2 }]);
  });
});

describe('the events of a run', () => {
  it.each<[string, readonly (LookOutcome | null)[], [completed: number, failed: number]]>([
    ['completed by one look that went well', ['failed', 'ok'], [1, 0]],
    ['completed by what is partial or superseded', ['partial', 'superseded'], [1, 0]],
    ['failed when all failed', ['failed', 'blocked'], [0, 1]],
    ['failed when one failed and the other was skipped', ['failed', null], [0, 1]],
    ['failed whichever of the two ends first', [null, 'failed'], [0, 1]],
    ['neither when nothing was looked at', [null, null], [0, 0]],
  ])('are %s', (_, [first = null, second = null], [completed, failed]) => {
    const run = account(['alpha', '1', first], ['bravo', '1', second]);
    expect(run.events).toEqual({ total: 1, completed, failed });
  });
});

describe('an event that another bookmaker lists only later', () => {
  it('is counted once, when all its looks have ended', () => {
    ledger.plan(look('alpha', '1'));
    ledger.finish(look('alpha', '1'), looked('ok'));
    expect(ledger.run.events).toEqual({ total: 1, completed: 1, failed: 0 });
    ledger.plan(look('bravo', '1'));
    expect(ledger.run.events).toEqual({ total: 1, completed: 0, failed: 0 });
    ledger.finish(look('bravo', '1'), looked('failed'));
    expect(ledger.run.events).toEqual({ total: 1, completed: 1, failed: 0 });
  });
});

describe('a listing whose id its list does not say', () => {
  const unknown = (bookmaker: string): PlannedLook => ({ ...look(bookmaker, '7'), eventId: null });

  it('counts for its event once the look has told it, alone or beside others', () => {
    ledger.plan(unknown('alpha'));
    expect(ledger.run.events).toEqual({ total: 0, completed: 0, failed: 0 });
    ledger.finish(unknown('alpha'), looked('ok', { eventId: '7' }));
    expect(ledger.run.events).toEqual({ total: 1, completed: 1, failed: 0 });
    ledger.plan(look('bravo', '7'));
    ledger.finish(look('bravo', '7'), looked('ok', { eventId: '7' }));
    expect(ledger.run.events).toEqual({ total: 1, completed: 1, failed: 0 });
  });

  it('is no event while nobody knows of which', () => {
    ledger.plan(unknown('alpha'));
    ledger.finish(unknown('alpha'), looked('failed'));
    expect(ledger.run.events).toEqual({ total: 0, completed: 0, failed: 0 });
  });
});

describe('the status of a run', () => {
  it.each<[string, readonly (readonly [string, string, LookOutcome | null])[], Run['status']]>([
    [
      'completed when all went well',
      [
        ['alpha', '1', 'ok'],
        ['bravo', '1', 'partial'],
      ],
      'completed',
    ],
    [
      'completed when a listing was gone',
      [
        ['alpha', '1', 'ok'],
        ['bravo', '1', 'gone'],
      ],
      'completed',
    ],
    [
      'partial when one bookmaker failed',
      [
        ['alpha', '1', 'ok'],
        ['bravo', '1', 'failed'],
      ],
      'partial',
    ],
    [
      'partial when some looks were skipped',
      [
        ['alpha', '1', 'ok'],
        ['alpha', '2', null],
      ],
      'partial',
    ],
    [
      'failed when no bookmaker came to anything',
      [
        ['alpha', '1', 'failed'],
        ['bravo', '1', 'throttled'],
      ],
      'failed',
    ],
  ])('is %s', (_, ends, status) => {
    expect(account(...ends).status).toBe(status);
  });

  it('is partial when a bookmaker could not be discovered, failed when none could', () => {
    ledger.discoveryFailed('alpha', 'competitions: failed: HTTP 500');
    expect(ledger.end(false).status).toBe('partial');
    ledger.discoveryFailed('bravo', 'competitions: failed: HTTP 500');
    expect(ledger.end(false).status).toBe('failed');
    expect(ledger.run.problems).toHaveLength(2);
  });

  it('is cancelled when it was, whatever else happened', () => {
    account(['alpha', '1', 'ok']);
    expect(ledger.end(true)).toMatchObject({ status: 'cancelled', endedAtMs: START_MS });
  });
});

describe('problems', () => {
  it('that are equal are counted, and their number has a bound', () => {
    for (let i = 0; i < 3; i++) ledger.problem('code', 'alpha', 'the same');
    for (let i = 0; i < 500; i++) ledger.problem('code', 'alpha', `another ${i}`);
    expect(ledger.run.problems[0]).toMatchObject({ count: 3 });
    expect(ledger.run.problems).toHaveLength(200);
  });
});

describe('what a retry would look at', () => {
  it('is what failed or was never looked at', () => {
    account(...LOOK_OUTCOMES.map((outcome) => ['alpha', outcome, outcome] as const), [
      'alpha',
      'skipped',
      null,
    ] as const);
    expect(ledger.failedLooks.map(({ eventId }) => eventId)).toEqual([
      'throttled',
      'blocked',
      'malformed',
      'failed',
      'skipped',
    ]);
  });
});
