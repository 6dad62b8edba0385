import {
  type CompetitionsQuery,
  competitionsAnswerSchema,
  competitionsQuerySchema,
  countriesAnswerSchema,
} from '../../contract/competitions.ts';
import { digestOf } from '../events/event-digest.ts';
import { eventsWhere } from '../events/event-filter.ts';
import { grouped, offerCounts } from '../events/offer-counts.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { viewpointOf } from '../rows/viewpoint.ts';

const asked = (ports: ServerPorts, query: CompetitionsQuery) => {
  requireKnownSlugs(ports, { offeredBy: query.offeredBy, missingFrom: query.missingFrom });
  const view = viewpointOf(ports);
  return { view, events: eventsWhere(ports.book.events(), query, view) };
};

export const competitionsRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/countries',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['events'],
        summary: 'Countries with their events, also per bookmaker',
        querystring: competitionsQuerySchema,
        response: reads({ 200: countriesAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query }) => {
      const { view, events } = asked(ports, query);
      const countries = grouped(events, (event) => digestOf(event).country).map((group) => ({
        country: group[0].country,
        events: group.length,
        competitions: new Set(group.map(({ competition }) => competition.id)).size,
        bookmakers: offerCounts(group, view),
      }));
      return { countries };
    },
  );
  app.get(
    '/api/competitions',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['events'],
        summary: 'Competitions with their events, also per bookmaker',
        querystring: competitionsQuerySchema,
        response: reads({ 200: competitionsAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query }) => {
      const { view, events } = asked(ports, query);
      const competitions = grouped(events, (event) => digestOf(event).competitionOrder).map((group) => ({
        ...group[0].competition,
        country: group[0].country,
        events: group.length,
        bookmakers: offerCounts(group, view),
      }));
      return { competitions };
    },
  );
};
