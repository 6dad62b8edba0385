import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Mover } from '../../src/contract/movers.ts';
import { marketsQuery } from '../api/queries.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { marketWords } from '../gap/gap-words.ts';

/** Which price moved. */
export const MoverPrice = ({ mover: { market, line, selection } }: { readonly mover: Mover }): ReactElement => {
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const known = catalogue.find(({ key }) => key === market);
  return (
    <>
      {marketWords(market, line, known).replace(' - Full Time', '')}{' '}
      <span className="dim">{known?.selections.find(({ key }) => key === selection)?.name ?? selection}</span>
    </>
  );
};

/** Whose price moved; our own is bold. */
export const MoverBookmaker = ({ slug }: { readonly slug: string }): ReactElement => {
  const [{ reference }] = useDeskView();
  const name = useSources().find((one) => one.slug === slug)?.name ?? slug;
  return <span className={slug === reference ? 'is-ours' : undefined}>{name}</span>;
};
