import { vi } from 'vitest';
import type { Bookmaker } from '../bookmaker.ts';
import { defaultOptions, type SandboxOptions } from '../config.ts';
import { createSandbox } from '../sandbox.ts';
import type { Outcome } from '../serving/service.ts';
import type { SiteRequest } from '../serving/site.ts';
import { Doc } from './doc.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

/** Machines that build several things at once are slow. */
vi.setConfig({ testTimeout: 30_000 });

type Call = Partial<SiteRequest> & { path: string };

export interface TryOut {
  clock: ManualClock;
  call(bookmaker: Bookmaker, call: Call): Promise<Outcome>;
  json(bookmaker: Bookmaker, path: string, more?: Partial<SiteRequest>): Promise<Doc>;
  detail(bookmaker: Bookmaker, id: string): Promise<Doc>;
  control(method: 'GET' | 'POST', path: string, body?: unknown): Doc;
  /** Events that all three bookmakers list. */
  shared(): string[];
  /** What a bookmaker offers on an event according to the controls. */
  truth(eventId: string, bookmaker: Bookmaker): { id: string; quotes: Doc[] };
}

/** A small sandbox without latency and with a frozen market, unless told otherwise. */
export function tryOut(options: Partial<SandboxOptions> = {}): TryOut {
  const clock = createManualClock();
  const sandbox = createSandbox({ ...defaultOptions, events: 40, latency: 0, speed: 0, ...options }, { clock });
  const call: TryOut['call'] = (bookmaker, request) => sandbox.handle(bookmaker, requestOf(request));
  const control: TryOut['control'] = (method, path, body) => {
    const sent = body === undefined ? '' : JSON.stringify(body);
    return Doc.parse(sandbox.control(requestOf({ method, path, body: sent })).payload.toText());
  };
  const json: TryOut['json'] = async (bookmaker, path, more) =>
    Doc.parse(textOf(await call(bookmaker, { path, ...more })));
  return {
    clock,
    call,
    control,
    json,
    detail: (bookmaker, id) => json(bookmaker, detailPath(bookmaker, id)),
    shared: () => {
      const offered = control('GET', '/__truth').at('bookmakers');
      const [first, ...others] = offered.entries().map(([, one]) => one.at('eventIds').texts());
      return (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
    },
    truth: (eventId, bookmaker) => {
      const one = control('GET', `/__truth?event=${eventId}`).at('bookmakers', bookmaker);
      return { id: one.at('bookmakerEventId').text(), quotes: one.at('quotes').list() };
    },
  };
}

export function detailPath(bookmaker: Bookmaker, id: string): string {
  switch (bookmaker) {
    case 'betpawa':
      return `/api/sportsbook/v4/events/${id}`;
    case 'sportybet':
      return `/api/ng/factsCenter/event?eventId=${id}&productId=3`;
    case 'bet9ja':
      return `/desktop/feapi/PalimpsestAjax/GetEvent?EVENTID=${id}`;
  }
}

export function textOf(outcome: Outcome): string {
  if (outcome.kind === 'refused') {
    throw new Error('the connection was refused');
  }
  return outcome.answer.payload.toText();
}

/** HTTP status, 0 when there was no answer. */
export function statusOf(outcome: Outcome): number {
  return outcome.kind === 'refused' ? 0 : outcome.answer.status;
}

function requestOf({ path, ...rest }: Call): SiteRequest {
  const url = new URL(path, 'http://sandbox');
  return {
    method: 'GET',
    query: url.searchParams,
    headers: { accept: 'application/json', 'x-pawa-brand': 'betpawa-nigeria' },
    body: '',
    ...rest,
    path: url.pathname,
  };
}
