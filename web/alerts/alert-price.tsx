import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Alert } from '../../src/contract/alerts.ts';
import { marketsQuery } from '../api/queries.ts';
import { useSources } from '../app/use-sources.ts';
import { marketWords } from '../gap/gap-words.ts';

/** Which price an alert is about, and whose. */
export const AlertPrice = ({ alert }: { readonly alert: Alert }): ReactElement => {
  const sources = useSources();
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const { bookmaker, market, line, selection } = alert;
  const known = catalogue.find(({ key }) => key === market);
  const selectionName = known?.selections.find(({ key }) => key === selection)?.name ?? selection;
  return (
    <>
      {bookmaker === null ? null : <b>{sources.find(({ slug }) => slug === bookmaker)?.name ?? bookmaker} </b>}
      {market === null ? 'many markets' : marketWords(market, line, known).replace(' - Full Time', '')}
      {selection === null ? null : <span className="dim"> {selectionName}</span>}
    </>
  );
};
