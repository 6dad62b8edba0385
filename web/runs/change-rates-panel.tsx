import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { ChangeRate } from '../../src/contract/change-rates.ts';
import { KICKOFF_BUCKETS } from '../../src/model/kickoff-bucket.ts';
import type { RateSubject } from '../../src/model/rate-subject.ts';
import { changeRatesQuery } from '../api/queries.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { bucketWords, everyWords, evidenceWords, SUBJECT_WORDS } from './change-rate-words.ts';

interface RatesRow {
  readonly bookmaker: string;
  readonly subject: RateSubject;
  readonly rates: readonly ChangeRate[];
}

interface ChangeRatesPanelProps {
  readonly nameOf: (slug: string) => string;
}

const rowsOf = (changeRates: readonly ChangeRate[]): readonly RatesRow[] => {
  const rows = new Map<string, ChangeRate[]>();
  for (const rate of changeRates) {
    const key = `${rate.bookmaker} ${rate.subject}`;
    rows.set(key, [...(rows.get(key) ?? []), rate]);
  }
  return [...rows.values()].flatMap((rates) => {
    const [first] = rates;
    return first === undefined ? [] : [{ bookmaker: first.bookmaker, subject: first.subject, rates }];
  });
};

const columnsOf = (nameOf: (slug: string) => string): readonly Column<RatesRow>[] => [
  { title: 'Bookmaker', kind: 'head', cell: ({ bookmaker }) => nameOf(bookmaker) },
  { title: 'Markets on', cell: ({ subject }) => SUBJECT_WORDS[subject] },
  ...KICKOFF_BUCKETS.map(
    (bucket): Column<RatesRow> => ({
      title: bucketWords(bucket),
      kind: 'number',
      cell: ({ rates }) => {
        const rate = rates.find(({ fromMinutes }) => fromMinutes === bucket.fromMinutes);
        return rate === undefined ? '–' : <span title={evidenceWords(rate)}>{everyWords(rate.ratePerHour)}</span>;
      },
    }),
  ),
];

/** Which bookmaker moves when, as our own looks show it. */
export const ChangeRatesPanel = ({ nameOf }: ChangeRatesPanelProps): ReactElement | null => {
  const { data } = useQuery(changeRatesQuery);
  const rows = useMemo(() => rowsOf(data ?? []), [data]);
  if (rows.length === 0) return null;
  const columns = columnsOf(nameOf);
  return (
    <section aria-labelledby="change-rates-title">
      <h2 id="change-rates-title">How often prices change</h2>
      <p className="dim change-rates-note">
        On average, by time to kick-off, over the last hours. It says how much the age of a price means; a dash stands
        where too little has been seen.
      </p>
      <DataTable
        label="How often prices change, by time to kick-off"
        className="cards titled"
        columns={columns}
        rows={rows}
        keyOf={({ bookmaker, subject }) => `${bookmaker} ${subject}`}
      />
    </section>
  );
};
