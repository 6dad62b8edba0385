import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/contract/changes.ts';
import { Checker } from './checker.ts';
import { checkTail, firstNewNumber } from './kills.ts';
import type { Sandbox } from './sandbox.ts';
import type { Service } from './service.ts';
import type { StoredRows } from './stored-rows.ts';

/** Faults are told on the console as they are found. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

const prices = (home: number, open = true): Change['prices'] => ({ home: { odds: home, open } });

const change = (seq: number, home: number, before: number | null, more: Partial<Change> = {}): Change => ({
  ...{ seq, epoch: 'one', at: '2026-11-24T12:00:00.000Z', notBefore: null, eventId: '7', bookmaker: 'betpawa' },
  ...{ market: '1x2-ft', line: null, state: 'open', prices: prices(home), margin: null, flags: [] },
  previous: before === null ? null : { state: 'open', prices: prices(before) },
  ...{ afterGap: false, lookId: '1', runId: '1', ...more },
});

/** A service and its bookmakers that agree in everything, until a test plants something. */
const world = () => {
  const log = [change(1, 2.1, null), change(2, 2.2, 2.1), change(3, 2.3, 2.2)];
  const served = [2.1, 2.2, 2.3].map((home) => ({
    ...{ eventId: '7', bookmaker: 'betpawa' },
    quotes: [{ market: '1x2-ft', line: null, state: 'open', prices: prices(home) }],
  }));
  const shown = { state: 'open', prices: prices(2.3) };
  const rows: Partial<StoredRows> = {};
  const answers = (path: string): unknown => {
    const { pathname, searchParams } = new URL(path, 'http://any');
    const after = Number(searchParams.get('after'));
    if (pathname === '/api/changes') return { changes: log.filter(({ seq }) => seq > after) };
    if (pathname === '/api/status') {
      const seq = log.at(-1)?.seq;
      return { seq, durableSeq: seq, epoch: 'one', run: { status: 'running' } };
    }
    if (pathname === '/__served') return { served: served.slice(after), nextAfter: served.length };
    if (pathname !== '/__truth') {
      return { markets: [{ market: '1x2-ft', line: null, quotes: [{ bookmaker: 'betpawa', ...shown }] }] };
    }
    return searchParams.has('event') ? { bookmakers: { betpawa: { listed: true } } } : { events: ['7'] };
  };
  const get = async <T>(path: string): Promise<T> => answers(path) as T;
  const nothing = async (): Promise<void> => undefined;
  const sandbox: Sandbox = { siteEnv: {}, get, post: nothing, stop: nothing };
  const service: Service = {
    ...{ url: '', readyAfterMs: 0, get, find: get, status: () => get('/api/status') },
    ...{ collect: nothing, kill: nothing, stop: nothing },
  };
  const rowsUpTo = async (upToSeq: number): Promise<StoredRows> => ({
    ...{ changes: log.length, numbers: new Set(log.map(({ seq }) => seq)).size, lastSeq: log.at(-1)?.seq ?? 0 },
    digest: upToSeq === 0 ? '0' : JSON.stringify(log.filter(({ seq }) => seq <= upToSeq)),
    ...{ notAsReplayed: 0, rejected: 0, ...rows },
  });
  return { log, served, shown, rows, service, checker: new Checker(sandbox, rowsUpTo) };
};

type World = ReturnType<typeof world>;

const remove = (log: Change[], seq: number): void => {
  log.splice(
    log.findIndex((one) => one.seq === seq),
    1,
  );
};

it('finds nothing where everything agrees, however often it looks', async () => {
  const { checker, service } = world();
  await checker.follow(service);
  await checker.check(service);
  await checker.check(service);
  await checker.compareAll(service);
  expect([checker.faults, checker.confirmed, checker.replica.count]).toEqual([[], 3, 3]);
});

it('judges again when a look came in between, and takes none of the differences for a fault', async () => {
  const { checker, log, served, shown, service } = world();
  let isFirst = true;
  const find: Service['find'] = (path) => {
    if (isFirst) {
      log.push(change(4, 2.4, 2.3));
      served.push({ ...served[0], quotes: [{ ...served[0]?.quotes[0], prices: prices(2.4) }] } as (typeof served)[0]);
      Object.assign(shown, { prices: prices(2.4) });
    }
    isFirst = false;
    return service.find(path);
  };
  await checker.check({ ...service, find });
  expect([checker.faults, checker.replica.lastSeq]).toEqual([[], 4]);
});

describe('planted before the first look, finds', () => {
  it.each<[string, (world: World) => void, RegExp]>([
    ['a change that is in the log twice', ({ log }) => log.push(change(3, 2.3, 2.2)), /number 3 is used twice/],
    ['a change that is doubled under another number', ({ log }) => log.push(change(4, 2.3, 2.3)), /4 .* doubled/],
    ['a change that was never served', ({ log }) => log.push(change(4, 9.9, 2.3)), /change 4 .* never served/],
    [
      'a state that was never served',
      ({ log }) => log.push(change(4, 2.3, 2.3, { state: 'suspended', prices: prices(2.3, false) })),
      /change 4 .* never served/,
    ],
    [
      'a change of a quote that was never served',
      ({ log }) => log.push(change(4, 2.3, null, { market: 'btts-ft' })),
      /change 4 .*btts-ft.* never served/,
    ],
    [
      'a removal of what was served every time',
      ({ log }) => log.push(change(4, 2.3, 2.3, { state: 'removed', prices: prices(2.3, false) })),
      /change 4 .* removed, but served every time/,
    ],
    [
      'a removal with other prices than the last',
      ({ log }) => log.push(change(4, 2.3, 2.3, { state: 'removed', prices: prices(5, false) })),
      /change 4 .* removed with other prices/,
    ],
    ['a change that is missing between others', ({ log }) => remove(log, 2), /between 1 and 3 is a hole/],
    ['a value that the log never had', ({ log }) => remove(log, 2), /change 3 says it was open home=2.2, but it was/],
    ['numbers out of order', ({ log }) => void log.reverse(), /number 2 comes after 3/],
    [
      'a current quote that is not what the log replays to',
      ({ shown }) => Object.assign(shown, { prices: prices(2.2) }),
      /is shown as open home=2.2, the log says open home=2.3/,
    ],
    [
      'a current quote that the log does not know',
      ({ log, served }) => void [log, served].map((all) => all.splice(0)),
      /is shown as open home=2.3, the log says undefined/,
    ],
    [
      'stored quotes that are not what their stored history says',
      ({ rows }) => Object.assign(rows, { notAsReplayed: 1 }),
      /1 quotes are not what their history says/,
    ],
    ['a stored row that is there twice', ({ rows }) => Object.assign(rows, { changes: 4 }), /4 rows bear 3 numbers/],
    [
      'a stored row that the log does not show',
      ({ rows }) => Object.assign(rows, { changes: 4, numbers: 4 }),
      /4 rows are stored, the log has shown 3/,
    ],
    ['a commit that was set aside', ({ rows }) => Object.assign(rows, { rejected: 1 }), /1 commits were set aside/],
  ])('%s', async (_what, plant, expected) => {
    const planted = world();
    plant(planted);
    await planted.checker.check(planted.service);
    expect(planted.checker.faults).toContainEqual(expect.stringMatching(expected));
  });
});

describe('planted between two looks, finds', () => {
  it.each<[string, (world: World) => void, RegExp]>([
    ['a change that is lost', ({ log }) => remove(log, 2), /1 changes are lost, such as 2/],
    ['a change that is lost at the end', ({ log }) => remove(log, 3), /1 changes are lost, such as 3/],
    ['a row that is gone', ({ log }) => remove(log, 2), /2 rows are stored, the log has shown 3/],
    [
      'a change that is another than it was',
      ({ log }) => void log.splice(1, 1, change(2, 2.1, 2.1)),
      /change 2 is another/,
    ],
    ['rows that were rewritten', ({ log }) => void log.splice(0, 1, change(1, 1.9, null)), /rows up to 3 are others/],
  ])('%s', async (_what, plant, expected) => {
    const planted = world();
    await planted.checker.follow(planted.service);
    await planted.checker.check(planted.service);
    expect(planted.checker.faults).toEqual([]);
    plant(planted);
    await planted.checker.check(planted.service);
    await planted.checker.compareAll(planted.service);
    expect(planted.checker.faults).toContainEqual(expect.stringMatching(expected));
  });
});

describe('after a kill, finds', () => {
  const status = { seq: 5, durableSeq: 3, writer: { backlogChanges: 2 } };

  it.each<[string, typeof status, number, readonly string[]]>([
    ['nothing where no more is gone than was reported', status, 3, []],
    ['that something durable is gone', { ...status, durableSeq: 4 }, 3, ['4 was durable, but storage ends at 3']],
    [
      'that more is gone than was reported',
      { ...status, writer: { backlogChanges: 1 } },
      3,
      ['2 changes are gone, 1 were reported'],
    ],
  ])('%s', (_what, said, storedSeq, faults) => {
    const { checker } = world();
    checkTail(checker, said, storedSeq);
    expect(checker.faults).toEqual(faults);
  });

  it('that the log had shown what storage does not have', async () => {
    const { checker, service } = world();
    await checker.follow(service);
    checkTail(checker, { ...status, durableSeq: 2, seq: 2 }, 2);
    expect(checker.faults).toEqual(['the log has shown 3, but storage ends at 2']);
  });

  it.each([
    [4, 4, ['number 4 is given again: 4 had been given (now 4)']],
    [5, 4, []],
  ])('that a number is given again: %i after %i', async (first, highest, faults) => {
    const { checker, service, log, served } = world();
    await checker.follow(service);
    served.push({
      ...{ eventId: '7', bookmaker: 'betpawa' },
      quotes: [{ market: '1x2-ft', line: null, state: 'open', prices: prices(2.4) }],
    });
    log.push(change(first, 2.4, 2.3, { epoch: 'two' }));
    await firstNewNumber(checker, service, highest);
    expect(checker.faults).toEqual(faults);
  });
});
