import { expect, it } from 'vitest';
import { changeRatesAnswerSchema } from '../../contract/change-rates.ts';
import { KICKOFF_BUCKETS } from '../../model/kickoff-bucket.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { FakePorts, NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';

const MINUTE_MS = 60_000;

/** Two bookmakers with a match in ten hours each, of which one changes a price with every second look. */
const looked = async (looks: number) => {
  const ports = new FakePorts();
  const app = await serve(ports);
  for (const bookmaker of ['betpawa', 'sportybet']) {
    ports.book.list({ eventId: '1', bookmaker, kickoffMs: NOW_MS + 600 * MINUTE_MS });
    ports.book.quote(
      { eventId: '1', bookmaker, market: '1x2-ft', prices: [2000, 3400, 4200] },
      { eventId: '1', bookmaker, market: 'btts-ft', prices: [1800, 2000] },
      { eventId: '1', bookmaker, market: 'corners-total-ft', line: 9.5, prices: [1850, 1850] },
    );
  }
  for (let look = 1; look <= looks; look++) {
    ports.clock.advance(MINUTE_MS);
    ports.book.look('1', 'sportybet');
    if (look % 2 === 0) ports.book.look('1', 'betpawa');
    else ports.book.quote({ eventId: '1', bookmaker: 'betpawa', market: '1x2-ft', prices: [2000 + look, 3400, 4200] });
  }
  return { ports, app };
};

it('every bookmaker has a rate for each subject and time to kick-off, or says that none is known', async () => {
  const { app } = await looked(60);
  const { changeRates } = await ask(app, '/api/change-rates', changeRatesAnswerSchema);
  expect(changeRates).toHaveLength(3 * 2 * KICKOFF_BUCKETS.length);
  const known = changeRates.filter(({ ratePerHour }) => ratePerHour !== null);
  expect(known).toMatchObject([{ bookmaker: 'betpawa', subject: 'goals', fromMinutes: 360, toMinutes: 1440 }]);
  // One of two quotes changes in every second minute: with a quarter changed per look, the rate is −60 ln 0.75.
  const rate = known[0]?.ratePerHour ?? Number.NaN;
  expect(rate).toBeCloseTo(-60 * Math.log(0.75), 0);
  const quiet = changeRates.find(({ bookmaker, looks }) => bookmaker === 'sportybet' && looks > 0);
  expect(quiet).toMatchObject({ ratePerHour: null, changedLooks: 0, changes: 0 });
});

it('what is known stands among the measurements', async () => {
  const { app } = await looked(60);
  const samples = (await app.inject('/metrics')).body.split('\n');
  const own = samples.filter((line) => line.startsWith('overround_quote_changes_per_hour{'));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/^overround_quote_changes_per_hour\{bookmaker="betpawa",subject="goals",minutes="360"\} 17\./);
});

it('nothing can be asked for in particular', async () => {
  const { app } = await looked(0);
  await askWrongly(app, '/api/change-rates?bookmaker=betpawa', 'INVALID_QUERY');
});
