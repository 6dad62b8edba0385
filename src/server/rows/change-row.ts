import type { Change as ChangeRow } from '../../contract/changes.ts';
import type { Change } from '../../model/change.ts';
import { lineOfQuarters } from '../../model/quote.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import { fraction, pricesOf } from './prices.ts';
import { quoteFlags } from './quote-flags.ts';

export const changeRow = (change: Change): ChangeRow => ({
  seq: change.seq,
  epoch: change.epoch,
  at: instant(change.atMs),
  notBefore: instantOrNull(change.notBeforeMs),
  eventId: change.eventId,
  bookmaker: change.bookmaker,
  market: change.market.key,
  line: lineOfQuarters(change.line),
  state: change.state,
  prices: pricesOf(change.market, change.prices),
  margin: fraction(change.margin),
  ...quoteFlags(change),
  previous:
    change.previous === null
      ? null
      : { state: change.previous.state, prices: pricesOf(change.market, change.previous.prices) },
  afterGap: change.afterGap,
  lookId: change.lookId,
  runId: change.runId,
});
