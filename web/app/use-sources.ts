import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Source, Status } from '../../src/contract/status.ts';
import { statusQuery } from '../api/queries.ts';

/** A bookmaker as the desk names it, with what is known of its source. */
export interface DeskSource {
  readonly slug: string;
  readonly name: string;
  /** Whether its prices are not real. */
  readonly simulated: boolean;
  readonly state: Source['state'];
  readonly sinceMs: number;
  /** Much of what it lists was not looked at yet: what it does not show says nothing about what it offers. */
  readonly warming: boolean;
}

/** Below this share of its listings a bookmaker counts as being warmed up. */
const WARM_SHARE = 0.95;

export const isWarming = ({ state, looked, listed }: Source): boolean =>
  state !== 'disabled' && (listed === 0 || looked < listed * WARM_SHARE);

const UNKNOWN: readonly DeskSource[] = [];

const sourcesOf = (status: Status): string =>
  JSON.stringify(
    status.sources.map((source) => [
      source.bookmaker,
      source.name,
      source.state,
      source.since,
      isWarming(source),
      source.simulated,
    ]),
  );

/** All bookmakers in the service's order. Stays the very same list until a name or a state changes. */
export const useSources = (): readonly DeskSource[] => {
  const { data: text } = useQuery({ ...statusQuery, select: sourcesOf });
  return useMemo(() => {
    if (text === undefined) return UNKNOWN;
    const rows = JSON.parse(text) as [string, string, Source['state'], string, boolean, boolean][];
    return rows.map(([slug, name, state, since, warming, simulated]) => ({
      slug,
      name,
      state,
      sinceMs: Date.parse(since),
      warming,
      simulated,
    }));
  }, [text]);
};

/** The minutes between two runs: what is older than that is dimmed. */
export const useIntervalMinutes = (): number =>
  useQuery({ ...statusQuery, select: (status) => status.scheduler.intervalMinutes }).data ?? 5;
