import { z } from 'zod';
import {
  ruleGivenSchema,
  ruleParamsSchema,
  rulePatchSchema,
  ruleSchema,
  rulesAnswerSchema,
} from '../../contract/alert-rules.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { fromStorage } from '../http/from-storage.ts';
import type { ServerPorts } from '../ports.ts';
import { requireAlerts } from '../signals/require-alerts.ts';
import { changedRule, newRule, type RuleBounds } from '../signals/rule-draft.ts';
import { ruleRow } from '../signals/rule-row.ts';

const TAGS = ['alerts'];
const RULES_MAX = 200;
const NO_QUERY = z.strictObject({});

const boundsOf = (ports: ServerPorts): RuleBounds => ({
  bookmakers: ports.bookmakers.map(({ slug }) => slug),
  webhookHosts: requireAlerts(ports).webhookHosts,
});

export const alertRulesRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/alert-rules',
    {
      schema: {
        tags: TAGS,
        summary: 'What alerts are raised for',
        querystring: NO_QUERY,
        response: reads({ 200: rulesAnswerSchema }, 'NOT_READY'),
      },
    },
    async () => ({ rules: requireAlerts(ports).rules.map(ruleRow) }),
  );
  app.post(
    '/api/alert-rules',
    {
      schema: {
        tags: TAGS,
        summary: 'Adds a rule; what is left out takes the default of its kind',
        description:
          'A webhook needs a `secret`, with which everything that is sent to it is signed; it is never told.',
        querystring: NO_QUERY,
        body: ruleGivenSchema,
        response: writes({ 201: ruleSchema }, 'NOT_READY'),
      },
    },
    async ({ body }, reply) => {
      const alerts = requireAlerts(ports);
      const { draft, secret } = newRule(body, boundsOf(ports));
      if (alerts.rules.length >= RULES_MAX) {
        throw new ApiError('INVALID_BODY', `There are ${RULES_MAX} rules, more are not kept.`);
      }
      const stored = alerts.addRule(draft, secret.kind === 'set' ? secret.secret : null);
      return reply.code(201).send(ruleRow(await fromStorage(ports.log, stored)));
    },
  );
  app.patch(
    '/api/alert-rules/:ruleId',
    {
      schema: {
        tags: TAGS,
        summary: 'Changes a rule; what is left out stays as it is',
        params: ruleParamsSchema,
        querystring: NO_QUERY,
        body: rulePatchSchema,
        response: writes({ 200: ruleSchema }, 'RULE_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params: { ruleId }, body }) => {
      const alerts = requireAlerts(ports);
      const rule = alerts.rules.find((one) => one.ruleId === ruleId);
      if (rule === undefined) throw new ApiError('RULE_NOT_FOUND');
      const { draft, secret } = changedRule(rule, body, boundsOf(ports));
      const changed = await fromStorage(ports.log, alerts.changeRule(ruleId, draft, secret));
      if (changed === undefined) throw new ApiError('RULE_NOT_FOUND');
      return ruleRow(changed);
    },
  );
  app.delete(
    '/api/alert-rules/:ruleId',
    {
      schema: {
        tags: TAGS,
        summary: 'Removes a rule; what it raised stays',
        params: ruleParamsSchema,
        querystring: NO_QUERY,
        response: writes({ 200: z.object({ ruleId: z.string() }) }, 'RULE_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params: { ruleId } }) => {
      if (!(await fromStorage(ports.log, requireAlerts(ports).removeRule(ruleId))))
        throw new ApiError('RULE_NOT_FOUND');
      return { ruleId };
    },
  );
};
