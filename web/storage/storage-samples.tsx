import type { ReactElement } from 'react';
import type { Storage } from '../../src/contract/storage.ts';
import { bytesText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { TableScroll } from '../ui/table-scroll.tsx';
import { growth } from './growth.ts';

interface StorageSamplesProps {
  readonly samples: Storage['samples'];
  readonly zone: string;
}

const MOST_SHOWN = 20;

const grownText = (bytes: number | null): string => {
  if (bytes === null) return '–';
  return `${bytes < 0 ? '−' : '+'}${bytesText(Math.abs(bytes))}`;
};

/** How the database grew. */
export const StorageSamples = ({ samples, zone }: StorageSamplesProps): ReactElement => (
  <section aria-labelledby="samples-title">
    <h2 id="samples-title">Samples</h2>
    <TableScroll label="Samples, table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">At ({zoneName(zone)} time)</th>
            <th scope="col" className="is-number">
              Size
            </th>
            <th scope="col" className="is-number">
              Since the one before
            </th>
          </tr>
        </thead>
        <tbody>
          {growth(samples)
            .slice(0, MOST_SHOWN)
            .map(({ at, databaseBytes, grownBytes }) => (
              <tr key={at}>
                <th scope="row">
                  {dayName(Date.parse(at), nowMs(), zone)} {clockTime(Date.parse(at), zone)}
                </th>
                <td className="is-number">{bytesText(databaseBytes)}</td>
                <td className="is-number dim">{grownText(grownBytes)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableScroll>
    {samples.length === 0 ? <p className="dim">No sample was taken yet.</p> : null}
  </section>
);
