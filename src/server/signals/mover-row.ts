import type { Mover as MoverRow } from '../../contract/movers.ts';
import { lineOfQuarters, quoteKey } from '../../model/quote.ts';
import type { Move } from '../../signals/movers/move.ts';
import { movedFirst } from '../../signals/movers/moved-first.ts';
import type { Mover } from '../../signals/movers/mover-ring.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import type { ServerPorts } from '../ports.ts';
import { fraction } from '../rows/prices.ts';

/** A mover as it stands now: who moved first may come to light later. */
export const moverRow = (
  { book }: ServerPorts,
  mover: Mover & { readonly name: string },
  samePrice: readonly Move[],
): MoverRow => {
  const key = quoteKey(mover.market.key, mover.line);
  const witnesses = [...(book.event(mover.eventId)?.listings.values() ?? [])].flatMap(({ bookmaker, quotes }) => {
    const quote = quotes.get(key);
    const lists = quote !== undefined && quote.state !== 'removed' && (quote.prices[mover.selection] ?? null) !== null;
    return lists ? [{ bookmaker, seenAtMs: quote.seenAtMs, changedAtMs: quote.changedAtMs }] : [];
  });
  return {
    at: instant(mover.atMs),
    notBefore: instantOrNull(mover.notBeforeMs),
    eventId: mover.eventId,
    name: mover.name,
    bookmaker: mover.bookmaker,
    market: mover.market.key,
    line: lineOfQuarters(mover.line),
    selection: mover.market.selections[mover.selection]?.key ?? '',
    from: mover.from,
    to: mover.to,
    points: fraction(mover.points) ?? 0,
    movedFirst: movedFirst(mover, samePrice, witnesses),
    seq: mover.seq,
    lookId: mover.lookId,
  };
};
