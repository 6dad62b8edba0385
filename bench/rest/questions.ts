import type { EventsAnswer, Event as FullEvent } from '../../src/contract/events.ts';
import type { ServiceProcess } from '../pipeline/service-process.ts';

/** A question of the desk, asked again and again; `path` differs where one answer would not stand for all. */
export interface Question {
  readonly name: string;
  path(turn: number): string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sends the tag of the last answer back. */
  readonly conditional: boolean;
  /** Milliseconds that are aimed at, p50 and p99. */
  readonly aim: { readonly idle: Aim; readonly pass: Aim };
}

export interface Aim {
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
}

const NO_AIM = { idle: { p50Ms: null, p99Ms: null }, pass: { p50Ms: null, p99Ms: null } };
const LIST = '/api/events?limit=50';
const EVENTS_ASKED = 100;

const plain = { headers: {}, conditional: false, aim: NO_AIM };

/** The questions that are measured, over events that the book has. */
export const questionsOf = async (service: ServiceProcess): Promise<readonly Question[]> => {
  const { events } = await service.get<EventsAnswer>(`/api/events?limit=${EVENTS_ASKED}`);
  const eventIds = events.map(({ eventId }) => eventId);
  const eventOf = (turn: number) => eventIds[turn % eventIds.length] ?? '';
  const full = await service.get<FullEvent>(`/api/events/${eventOf(0)}`);
  if (!full.markets.some(({ market }) => market === '1x2-ft')) throw new Error('the first event has no 1x2-ft');
  return [
    {
      ...plain,
      ...{ name: 'list, 50 rows, 4 markets', path: () => LIST },
      aim: { idle: { p50Ms: 5, p99Ms: 25 }, pass: { p50Ms: 10, p99Ms: 50 } },
    },
    { ...plain, name: 'the same, compressed', path: () => LIST, headers: { 'accept-encoding': 'gzip' } },
    { ...plain, name: 'the same, with If-None-Match', path: () => LIST, conditional: true },
    { ...plain, name: 'list by search', path: () => `${LIST}&q=united` },
    {
      ...plain,
      ...{ name: 'list by gap', path: () => `${LIST}&sort=gap` },
      aim: { idle: { p50Ms: null, p99Ms: 50 }, pass: { p50Ms: null, p99Ms: 50 } },
    },
    { ...plain, name: 'event, all markets', path: (turn) => `/api/events/${eventOf(turn)}` },
    { ...plain, name: 'history of a quote', path: (turn) => `/api/events/${eventOf(turn)}/history?market=1x2-ft` },
    { ...plain, name: 'status', path: () => '/api/status' },
  ];
};
