import { z } from 'zod';
import {
  alertParamsSchema,
  alertPatchSchema,
  alertSchema,
  alertsAnswerSchema,
  alertsQuerySchema,
} from '../../contract/alerts.ts';
import { ALERT_STATES, type AlertState } from '../../model/alert.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { fromStorage } from '../http/from-storage.ts';
import { pageOf } from '../http/page.ts';
import type { ServerPorts } from '../ports.ts';
import { alertRow } from '../signals/alert-row.ts';
import { requireAlerts } from '../signals/require-alerts.ts';

const TAGS = ['alerts'];

export const alertsRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/alerts',
    {
      schema: {
        tags: TAGS,
        summary: 'Alerts, newest first',
        description:
          '`counts` are of every state, under the other conditions; `total` is of the states that are asked for.',
        querystring: alertsQuerySchema,
        response: reads({ 200: alertsAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { cursor, limit, state, kind, severity, eventId } }) => {
      const mark = questionMark(['alerts', state, kind, severity, eventId]);
      const beforeAlertId = readCursor(cursor, mark, z.string()) ?? null;
      const question = { states: state, kinds: kind, severities: severity, eventId, beforeAlertId, limit: limit + 1 };
      const { alerts, counts } = await fromStorage(ports.log, requireAlerts(ports).find(question));
      const { page, nextCursor } = pageOf(alerts, limit, mark, ({ alertId }) => alertId);
      let total = 0;
      for (const one of new Set<AlertState>(state ?? ALERT_STATES)) total += counts[one];
      return { alerts: page.map(alertRow), total, counts: { ...counts }, nextCursor };
    },
  );
  app.patch(
    '/api/alerts/:alertId',
    {
      schema: {
        tags: TAGS,
        summary: 'Acknowledges an alert, or takes that back',
        params: alertParamsSchema,
        querystring: z.strictObject({}),
        body: alertPatchSchema,
        response: writes({ 200: alertSchema }, 'ALERT_NOT_FOUND', 'ALERT_PAST', 'NOT_READY'),
      },
    },
    async ({ params: { alertId }, body: { state } }) => {
      const changed = await fromStorage(ports.log, requireAlerts(ports).setState(alertId, state));
      if (changed === undefined) throw new ApiError('ALERT_NOT_FOUND');
      if (changed === 'past') throw new ApiError('ALERT_PAST');
      return alertRow(changed);
    },
  );
};
