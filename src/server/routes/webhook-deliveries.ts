import { z } from 'zod';
import {
  type Delivery,
  deliveriesAnswerSchema,
  deliveriesQuerySchema,
  deliveryParamsSchema,
  deliverySchema,
} from '../../contract/webhook-deliveries.ts';
import type { WebhookDelivery } from '../../model/alert-storage.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import { pageOf } from '../http/page.ts';
import type { ServerPorts } from '../ports.ts';
import { requireAlerts } from '../signals/require-alerts.ts';

const deliveryRow = ({ nextAtMs, createdAtMs, endedAtMs, ...delivery }: WebhookDelivery): Delivery => ({
  deliveryId: delivery.deliveryId,
  alertId: delivery.alertId,
  ruleId: delivery.ruleId,
  url: delivery.url,
  state: delivery.state,
  attempts: delivery.attempts,
  nextAt: delivery.state === 'waiting' ? instant(nextAtMs) : null,
  createdAt: instant(createdAtMs),
  endedAt: instantOrNull(endedAtMs),
  status: delivery.status,
  problem: delivery.problem,
});

export const webhookDeliveriesRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/webhook-deliveries',
    {
      schema: {
        tags: ['alerts'],
        summary: 'Alerts on their way to webhooks, newest first; `state=dead` lists those that were given up',
        querystring: deliveriesQuerySchema,
        response: reads({ 200: deliveriesAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { cursor, limit, state } }) => {
      const mark = questionMark(['webhook-deliveries', state]);
      const beforeDeliveryId = readCursor(cursor, mark, z.string()) ?? null;
      const question = { states: state, beforeDeliveryId, limit: limit + 1 };
      const found = await fromStorage(ports.log, requireAlerts(ports).deliveries(question));
      const { page, nextCursor } = pageOf(found, limit, mark, ({ deliveryId }) => deliveryId);
      return { deliveries: page.map(deliveryRow), nextCursor };
    },
  );
  app.post(
    '/api/webhook-deliveries/:deliveryId/retry',
    {
      schema: {
        tags: ['alerts'],
        summary: 'Sends one again that was given up',
        params: deliveryParamsSchema,
        querystring: z.strictObject({}),
        body: z.strictObject({}).nullish(),
        response: writes({ 200: deliverySchema }, 'DELIVERY_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params: { deliveryId } }) => {
      const revived = await fromStorage(ports.log, requireAlerts(ports).reviveDelivery(deliveryId));
      if (revived === undefined) throw new ApiError('DELIVERY_NOT_FOUND');
      return deliveryRow(revived);
    },
  );
};
