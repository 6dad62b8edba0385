import { type CSSProperties, memo, type ReactElement } from 'react';
import { useIsNarrow } from '../board/board-layout.ts';
import { Ladder } from './ladder.tsx';
import { type MarketSection, MOST_IN_LADDER } from './market-sections.ts';
import { NarrowLadder } from './narrow-ladder.tsx';
import { SelectionList } from './selection-list.tsx';

/** A guess of the height in rows, so that what is out of sight needs not be laid out. */
const rowsOf = ({ lines, selections }: MarketSection): number =>
  selections.length <= MOST_IN_LADDER
    ? lines.length + 1
    : lines.length * (Math.max(6, Math.ceil(selections.length / 3)) + 2);

export const MarketSectionView = memo(({ section }: { readonly section: MarketSection }): ReactElement => {
  const narrow = useIsNarrow();
  const { market, name, selections } = section;
  const inLadder = selections.length <= MOST_IN_LADDER;
  return (
    <section
      className="market"
      aria-labelledby={`market-${market}`}
      style={{ '--rows': rowsOf(section) } as CSSProperties}
    >
      {!inLadder ? (
        <SelectionList section={section} />
      ) : narrow ? (
        <>
          <h2 id={`market-${market}`}>{name}</h2>
          <NarrowLadder section={section} />
        </>
      ) : (
        <Ladder section={section} />
      )}
    </section>
  );
});
