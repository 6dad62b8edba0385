import { z } from 'zod';
import { changeRatesAnswerSchema } from '../../contract/change-rates.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import type { ChangeRateDesk } from '../signals/change-rate-desk.ts';

export const changeRatesRoute = (app: App, rates: ChangeRateDesk): void => {
  app.get(
    '/api/change-rates',
    {
      schema: {
        tags: ['operation'],
        summary: 'How often prices change, by bookmaker and time to kick-off, as our own looks show it',
        description:
          'With the age of a quote it gives the chance that it is still so: e^(−rate × age). Nothing where a rate is ' +
          'not known, and nothing about quotes that are not open.',
        querystring: z.strictObject({}),
        response: reads({ 200: changeRatesAnswerSchema }),
      },
    },
    async () => ({ changeRates: [...rates.rows()] }),
  );
};
