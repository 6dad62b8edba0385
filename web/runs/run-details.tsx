import type { ReactElement } from 'react';
import type { Run, RunBookmaker } from '../../src/contract/runs.ts';
import { useSources } from '../app/use-sources.ts';
import { bytesText, countText } from '../format/numbers.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { RunProblems } from './run-problems.tsx';

const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1000).toFixed(1)} s`);

const mappedShare = ({ marketsSeen, marketsMapped }: RunBookmaker): string =>
  marketsSeen === 0 ? '–' : `${((100 * marketsMapped) / marketsSeen).toFixed(1)} %`;

const NUMBERS: readonly (readonly [string, (one: RunBookmaker) => string])[] = [
  ['discovered', (one) => countText(one.discovered)],
  ['planned', (one) => countText(one.planned)],
  ['ok', (one) => countText(one.ok)],
  ['partial', (one) => countText(one.partial)],
  ['gone', (one) => countText(one.gone)],
  ['throttled', (one) => countText(one.throttled)],
  ['blocked', (one) => countText(one.blocked)],
  ['malformed', (one) => countText(one.malformed)],
  ['failed', (one) => countText(one.failed)],
  ['superseded', (one) => countText(one.superseded)],
  ['skipped', (one) => countText(one.skipped)],
  ['requests', (one) => countText(one.requests)],
  ['received', (one) => bytesText(one.bytes)],
  ['markets mapped', mappedShare],
  ['changes', (one) => countText(one.changes)],
  ['discovery', (one) => seconds(one.discoveryMs)],
  ['fetching', (one) => seconds(one.fetchMs)],
];

const BookmakerName = ({ slug }: { readonly slug: string }): string =>
  useSources().find((one) => one.slug === slug)?.name ?? slug;

const COLUMNS: readonly Column<RunBookmaker>[] = [
  { title: 'Bookmaker', kind: 'head', cell: ({ bookmaker }) => <BookmakerName slug={bookmaker} /> },
  ...NUMBERS.map(([title, cell]): Column<RunBookmaker> => ({ title, kind: 'number', cell })),
];

/** What a run did at each bookmaker, and what went wrong. */
export const RunDetails = ({ run }: { readonly run: Run }): ReactElement => (
  <>
    <DataTable
      label={`Run ${run.runId} by bookmaker`}
      className="run-numbers cards titled"
      columns={COLUMNS}
      rows={run.bookmakers}
      keyOf={({ bookmaker }) => bookmaker}
    />
    <RunProblems problems={run.problems} />
  </>
);
