import {
  type CompetitionDaysAnswer,
  competitionDaysAnswerSchema,
  competitionDaysQuerySchema,
  DAYS_MAX,
} from '../../contract/analysis.ts';
import type { StoredCompetition } from '../../model/storage-reads.ts';
import { startOfDay, zoneSpelled } from '../../model/wall-time.ts';
import { analysisQuestion } from '../analysis/analysis-question.ts';
import { historyDays } from '../analysis/history-days.ts';
import { reads } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant } from '../http/instant.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import type { ServerPorts } from '../ports.ts';
import { fraction } from '../rows/prices.ts';

const USUAL_DAYS = 14;

const competitionRow = (stored: StoredCompetition): CompetitionDaysAnswer['competitions'][number] => ({
  competition: { id: stored.id, name: stored.name },
  country: stored.country,
  events: stored.events,
  days: stored.days.map(({ dayMs, quotes, events, mean, compared }) => ({
    ...{ day: instant(dayMs), quotes, events, mean: fraction(mean) ?? 0 },
    compared: compared && {
      events: compared.events,
      own: fraction(compared.own) ?? 0,
      others: fraction(compared.others) ?? 0,
    },
  })),
});

export const competitionDaysRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/analysis/competition-days',
    {
      schema: {
        tags: ['analysis'],
        summary: "One bookmaker's margins by competition and day, beside those of all others",
        description:
          `From the history of one market: the values that open quotes changed to. Days are those of \`zone\`, the last ` +
          `${USUAL_DAYS} where no \`from\` is given and ${DAYS_MAX} at most. The competitions with the most events come first; \`total\` ` +
          'says how many there are.',
        querystring: competitionDaysQuerySchema,
        response: reads({ 200: competitionDaysAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { bookmaker = ports.bookmakers[0]?.slug ?? '', limit, ...query } }) => {
      requireKnownSlugs(ports, { bookmaker });
      const { bookmakers: _all, ...asked } = analysisQuestion(ports, query);
      const nowMs = ports.clock.nowMs();
      const usualMs = startOfDay(asked.toMs ?? nowMs, zoneSpelled(query.zone), 1 - USUAL_DAYS);
      const days = historyDays(query.zone, { ...asked, fromMs: asked.fromMs ?? usualMs }, nowMs);
      if (days.dayStartsMs.length > DAYS_MAX) {
        const message = `${DAYS_MAX} days at most`;
        throw new ApiError('INVALID_QUERY', `from: ${message}`, [{ path: 'from', message }]);
      }
      const question = { ...asked, ...days, bookmaker, limit };
      const { total, competitions } = await fromStorage(ports.log, ports.storage.competitionDays(question));
      return {
        ...{ bookmaker, days: days.dayStartsMs.map(instant), total },
        competitions: competitions.map(competitionRow),
      };
    },
  );
};
