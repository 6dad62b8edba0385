import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bookmaker, EventReading } from '../../src/bookmakers/bookmaker.ts';

/** The body of one event as a bookmaker sent it, and what its reader makes of it. */
export interface CapturedBody {
  readonly bookmaker: Bookmaker;
  readonly file: string;
  readonly body: Buffer;
  read(body: Uint8Array): EventReading;
}

const HEADERS = { 'content-type': 'application/json' };

/** Where bodies say which listing they are of. */
const ownIdOf = (json: unknown): string => {
  const { id, data, D } = json as { id?: unknown; data?: { eventId?: unknown }; D?: { ID?: unknown } };
  return String(id ?? data?.eventId ?? D?.ID ?? '');
};

/** The bodies in `<folder>/<slug>/*.json`. One that cannot be read ends the measurement. */
export const capturedBodies = (folder: string, bookmaker: Bookmaker): readonly CapturedBody[] => {
  const { slug } = bookmaker;
  const files = readdirSync(join(folder, slug)).filter((name) => name.endsWith('.json'));
  return files.sort().map((file) => {
    const body = readFileSync(join(folder, slug, file));
    const bookmakerEventId = ownIdOf(JSON.parse(body.toString('utf8')));
    const competition = { bookmaker: slug, id: '', name: '', country: '' };
    const expected = { bookmaker: slug, bookmakerEventId, eventId: null, home: '', away: '', kickoffMs: 0 };
    const read = (bytes: Uint8Array): EventReading => {
      const answer = { status: 200, headers: HEADERS, body: bytes };
      const found = bookmaker.readEvent(answer, { ...expected, competition, url: null });
      if (found.kind !== 'ok') throw new Error(`${slug} ${file}: ${found.kind}, ${found.detail}`);
      return found.event;
    };
    return { bookmaker, file, body, read };
  });
};
