import type { ChangeRateDesk } from '../signals/change-rate-desk.ts';
import type { Metric } from './metrics-text.ts';

/** The rates that are known; the others are left out. */
export const changeRateMetric = (rates: ChangeRateDesk): Metric => ({
  name: 'overround_quote_changes_per_hour',
  type: 'gauge',
  help: 'How often a quote changes, by what it is about and the least minutes to kick-off.',
  samples: rates
    .rows()
    .flatMap(({ bookmaker, subject, fromMinutes, ratePerHour }) =>
      ratePerHour === null
        ? []
        : [{ labels: { bookmaker, subject, minutes: String(fromMinutes) }, value: ratePerHour }],
    ),
});
