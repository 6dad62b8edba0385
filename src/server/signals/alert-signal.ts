import { marketByKey } from '../../markets/catalogue.ts';
import type { AlertRecord } from '../../model/alert.ts';
import type { Signal } from '../live/signal.ts';
import { alertRow } from './alert-row.ts';

/** An alert as the live stream tells it, written once for all who follow. */
export const alertSignal = (alert: AlertRecord): Signal => {
  const market = alert.market === null ? undefined : marketByKey(alert.market);
  let text: string | null = null;
  return {
    eventId: alert.eventId,
    bookmaker: alert.bookmaker,
    quote: market === undefined ? null : { market, line: alert.line },
    text: () => {
      text ??= JSON.stringify(alertRow(alert));
      return text;
    },
  };
};
