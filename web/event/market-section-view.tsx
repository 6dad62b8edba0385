import { memo, type ReactElement } from 'react';
import { useIsNarrow } from '../board/board-layout.ts';
import { Ladder } from './ladder.tsx';
import { type MarketSection, MOST_IN_LADDER } from './market-sections.ts';
import { NarrowLadder } from './narrow-ladder.tsx';
import { SelectionList } from './selection-list.tsx';

export const MarketSectionView = memo(({ section }: { readonly section: MarketSection }): ReactElement => {
  const narrow = useIsNarrow();
  const { market, title, selections } = section;
  const inLadder = selections.length <= MOST_IN_LADDER;
  return (
    <section className="market" aria-labelledby={`market-${market}`}>
      {!inLadder ? (
        <SelectionList section={section} />
      ) : narrow ? (
        <>
          <h2 id={`market-${market}`}>{title}</h2>
          <NarrowLadder section={section} />
        </>
      ) : (
        <Ladder section={section} />
      )}
    </section>
  );
});
