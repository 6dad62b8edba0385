import { type ReactElement, useMemo } from 'react';
import type { Storage } from '../../src/contract/storage.ts';
import { bytesText, countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { type GrowthSample, growth, growthPerDay } from './growth.ts';

interface StorageSamplesProps {
  readonly storage: Storage;
  readonly zone: string;
}

const MOST_SHOWN = 20;

const signedBytes = (bytes: number): string => `${bytes < 0 ? '−' : '+'}${bytesText(Math.abs(Math.round(bytes)))}`;

const columnsOf = (zone: string): readonly Column<GrowthSample>[] => [
  {
    title: `At (${zoneName(zone)} time)`,
    kind: 'head',
    cell: ({ at }) => `${dayName(Date.parse(at), nowMs(), zone)} ${clockTime(Date.parse(at), zone)}`,
  },
  { title: 'Size', kind: 'number', cell: ({ databaseBytes }) => bytesText(databaseBytes) },
  {
    title: 'Since the one before',
    kind: 'number',
    className: 'dim',
    cell: ({ grownBytes }) => (grownBytes === null ? '–' : signedBytes(grownBytes)),
  },
];

/** How long the limit is away at this pace, in words. */
const forecastWords = ({ samples, databaseBytes, limitBytes }: Storage): string => {
  const perDay = growthPerDay(samples);
  if (perDay === null) return 'How fast it grows can be said once samples span six hours.';
  const pace = `${signedBytes(perDay)} a day`;
  if (databaseBytes >= limitBytes) return `${pace}; the limit is reached.`;
  if (perDay <= 0) return `${pace}: it does not grow.`;
  return `${pace}: at this pace the limit is ${countText(Math.floor((limitBytes - databaseBytes) / perDay))} days away.`;
};

/** How the database grew, and where that leads. */
export const StorageSamples = ({ storage, zone }: StorageSamplesProps): ReactElement => {
  const { samples } = storage;
  const columns = useMemo(() => columnsOf(zone), [zone]);
  const rows = useMemo(() => growth(samples).slice(0, MOST_SHOWN), [samples]);
  return (
    <section aria-labelledby="samples-title">
      <h2 id="samples-title">Growth</h2>
      <p>{forecastWords(storage)}</p>
      {rows.length === 0 ? (
        <p className="dim">No sample was taken yet.</p>
      ) : (
        <DataTable label="Sizes over time" columns={columns} rows={rows} keyOf={({ at }) => at} />
      )}
    </section>
  );
};
