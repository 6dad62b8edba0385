import type { Service } from './service.ts';

export interface Price {
  readonly odds: number | null;
  readonly open: boolean;
}

export interface Truth {
  readonly bookmakers: Readonly<
    Record<
      string,
      {
        readonly listed: boolean;
        readonly quotes: readonly {
          readonly market: string;
          readonly line: number | null;
          readonly state: string;
          readonly prices: Readonly<Record<string, Price>>;
          readonly flags: readonly string[];
        }[];
      }
    >
  >;
}

interface ShownEvent {
  readonly listings: readonly { readonly bookmaker: string }[];
  readonly markets: readonly {
    readonly market: string;
    readonly line: number | null;
    readonly quotes: readonly {
      readonly bookmaker: string;
      readonly state: string;
      readonly prices: Readonly<Record<string, Price>>;
      readonly flags: readonly string[];
    }[];
  }[];
}

/** What a comparison of everything found; each difference in words, at most a hundred. */
export interface TruthReport {
  events: number;
  quotes: number;
  prices: number;
  wrong: number;
  missing: number;
  surplus: number;
  readonly differences: string[];
}

const shownPrices = (prices: Readonly<Record<string, Price>>): string =>
  Object.entries(prices)
    .map(([selection, { odds, open }]) => `${selection}=${odds ?? '-'}${open ? '' : ' closed'}`)
    .sort()
    .join(', ');

/** Compares what the service shows of every event with what the sandbox serves. The market must be frozen. */
export const compareWithTruth = async (service: Service, sandboxUrl: string): Promise<TruthReport> => {
  const report: TruthReport = { events: 0, quotes: 0, prices: 0, wrong: 0, missing: 0, surplus: 0, differences: [] };
  const differ = (kind: 'wrong' | 'missing' | 'surplus', text: string): void => {
    report[kind]++;
    if (report.differences.length < 100) report.differences.push(`${kind}: ${text}`);
  };
  const index = (await (await fetch(`${sandboxUrl}/__truth`)).json()) as { readonly events: readonly string[] };
  for (const eventId of index.events) {
    const truth = (await (await fetch(`${sandboxUrl}/__truth?event=${eventId}`)).json()) as Truth;
    const isListed = Object.values(truth.bookmakers).some(({ listed }) => listed);
    const answer = await fetch(`${service.url}/api/events/${eventId}`);
    if (!answer.ok) {
      if (isListed) differ('missing', `event ${eventId}: ${answer.status}`);
      continue;
    }
    report.events++;
    compareEvent(eventId, truth, (await answer.json()) as ShownEvent, report, differ);
  }
  return report;
};

const compareEvent = (
  eventId: string,
  truth: Truth,
  shown: ShownEvent,
  report: TruthReport,
  differ: (kind: 'wrong' | 'missing' | 'surplus', text: string) => void,
): void => {
  for (const [bookmaker, { listed, quotes }] of Object.entries(truth.bookmakers)) {
    if (!listed) continue;
    const held = new Map(
      shown.markets.flatMap(({ market, line, quotes: all }) =>
        all.filter((quote) => quote.bookmaker === bookmaker).map((quote) => [`${market} ${line}`, quote] as const),
      ),
    );
    for (const { market, line, state, prices, flags } of quotes) {
      const where = `${eventId} ${bookmaker} ${market} ${line}`;
      const quote = held.get(`${market} ${line}`);
      held.delete(`${market} ${line}`);
      report.quotes++;
      report.prices += Object.keys(prices).length;
      if (quote === undefined) differ('missing', where);
      else if (quote.state !== state || shownPrices(quote.prices) !== shownPrices(prices)) {
        differ('wrong', `${where}: ${quote.state} ${shownPrices(quote.prices)} where ${state} ${shownPrices(prices)}`);
      } else if (quote.flags.includes('derived') !== flags.includes('derived')) {
        differ('wrong', `${where}: flags ${quote.flags.join(' ')} where ${flags.join(' ')}`);
      }
    }
    for (const [key, quote] of held) if (quote.state !== 'removed') differ('surplus', `${eventId} ${bookmaker} ${key}`);
  }
};
