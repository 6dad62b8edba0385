import { expect, it } from 'vitest';
import { serve } from './test/serve.ts';
import { smallMarket } from './test/small-market.ts';

it('docs/reference/openapi.json describes exactly what is served (bring it up to date with `vitest -u`)', async () => {
  const ports = smallMarket();
  const app = await serve({ ...ports, about: { ...ports.about, version: '0.0.0' } });
  const answer = await app.inject('/api/docs/json');
  expect(answer.statusCode).toBe(200);
  const text = `${JSON.stringify(answer.json(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/reference/openapi.json');
});
