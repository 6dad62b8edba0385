import type { MarginsQuery } from '../../contract/analysis.ts';
import type { AnalysisQuestion } from '../../model/storage-reads.ts';
import { ApiError } from '../http/api-error.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import type { ServerPorts } from '../ports.ts';
import { lineAsked, marketAsked } from '../rows/market-refs.ts';

type Narrowed = Pick<MarginsQuery, 'bookmaker' | 'market' | 'line' | 'competition' | 'from' | 'to'>;

/** A market without a line means all of its lines. */
export const analysisQuestion = (ports: ServerPorts, query: Narrowed): AnalysisQuestion => {
  requireKnownSlugs(ports, { bookmaker: query.bookmaker });
  const market = query.market === undefined ? undefined : marketAsked(query.market, 'market');
  if (query.line !== undefined && market === undefined) {
    throw new ApiError('INVALID_QUERY', 'line: a line needs a market', [
      { path: 'line', message: 'a line needs a market' },
    ]);
  }
  return {
    bookmakers: query.bookmaker,
    market,
    line: query.line === undefined || market === undefined ? undefined : lineAsked(market, query.line, 'line'),
    competitionIds: query.competition,
    fromMs: query.from === undefined ? null : Date.parse(query.from),
    toMs: query.to === undefined ? null : Date.parse(query.to),
  };
};
