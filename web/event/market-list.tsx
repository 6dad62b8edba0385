import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ROW_PIXELS } from '../board/board-layout.ts';
import { Choice } from '../ui/choice.tsx';
import type { EventSearch, Whose } from '../view/event-view.ts';
import { useEventPage } from './event-context.ts';
import { MarketSectionView } from './market-section-view.tsx';
import { filterSections, type MarketSection, sectionGroups, sectionPixels } from './market-sections.ts';

interface MarketListProps {
  readonly sections: readonly MarketSection[];
  readonly find: string;
  readonly group: string | null;
  readonly whose: Whose;
  readonly change: (patch: EventSearch) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** Sections beyond what is in sight. */
const OVERSCAN = 4;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** All markets of the match, by group and search. */
export const MarketList = ({ sections, find, group, whose, change, searchField }: MarketListProps): ReactElement => {
  const { bookmakers, desk, openHistory } = useEventPage();
  const groups = useMemo(() => sectionGroups(sections), [sections]);
  const shown = useMemo(() => filterSections(sections, group, find), [sections, group, find]);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const { virtual, headPixels } = useSectionsInSight(shown, scroller, head, `${group} ${whose} ${find}`);
  const onClick = ({ target }: MouseEvent): void => {
    const cell = target instanceof Element ? target.closest('td') : null;
    const market = cell?.closest<HTMLElement>('[data-market]')?.dataset.market;
    if (market !== undefined) openHistory(market);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: every row has a button that does the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: every row has a button that does the same
    <div ref={scroller} className="markets-scroll" onClick={onClick}>
      <div ref={head} className="markets-head">
        <nav className="groups" aria-label="Groups of markets">
          <GroupButton
            name="All"
            count={sections.length}
            chosen={group === null}
            onChoose={() => change({ group: undefined })}
          />
          {groups.map(({ group: name, count }) => (
            <GroupButton
              key={name}
              name={capitalised(name)}
              count={count}
              chosen={group === name}
              onChoose={() => change({ group: name })}
            />
          ))}
        </nav>
        <div className="markets-find">
          <Choice label="Which markets" value={whose} options={WHOSE_WORDS} onChange={(to) => change({ whose: to })} />
          <input
            ref={searchField}
            type="search"
            className="search"
            placeholder="Find a market   /"
            aria-label="Find a market"
            value={find}
            onChange={(event) => change({ find: event.target.value })}
          />
        </div>
        <div className="markets-books" aria-hidden="true">
          <span className="markets-name" />
          {bookmakers.map(({ slug, name }) => (
            <span key={slug} className={slug === desk.reference ? 'markets-book is-ours' : 'markets-book'}>
              {name}
            </span>
          ))}
        </div>
      </div>
      <div className="markets" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const section = shown[index];
          return section === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="market-place"
              style={{ transform: `translateY(${start - headPixels}px)` }}
            >
              <MarketSectionView section={section} />
            </div>
          );
        })}
      </div>
      {shown.length === 0 ? <p className="dim event-loading">{emptyWords(sections.length, find, whose)}</p> : null}
    </div>
  );
};

/** Only the sections in sight exist; another choice, or rows of another height, begin at the top. */
const useSectionsInSight = (
  shown: readonly MarketSection[],
  scroller: RefObject<HTMLDivElement | null>,
  head: RefObject<HTMLDivElement | null>,
  choice: string,
) => {
  const { desk } = useEventPage();
  const rowPixels = ROW_PIXELS[desk.density];
  const [headPixels, setHeadPixels] = useState(0);
  useLayoutEffect(() => setHeadPixels(head.current?.offsetHeight ?? 0), [head]);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (shown[index] === undefined ? 0 : sectionPixels(shown[index], rowPixels)),
    getItemKey: (index) => shown[index]?.market ?? index,
    overscan: OVERSCAN,
    scrollMargin: headPixels,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what it waits for
  useEffect(() => {
    virtual.measure();
    scroller.current?.scrollTo({ top: 0 });
  }, [choice, rowPixels]);
  return { virtual, headPixels };
};

const WHOSE_WORDS: readonly (readonly [Whose, string])[] = [
  ['all', 'All markets'],
  ['theirs', 'They have, we don’t'],
  ['ours', 'Only we have'],
  ['beaten', 'Where we are beaten'],
];

const emptyWords = (all: number, find: string, whose: Whose): string => {
  if (all === 0 && whose !== 'all') return 'There is no such market in this match now.';
  if (all === 0) return 'No bookmaker has shown a market of this match yet.';
  return find === '' ? 'There is no market in this group.' : `No market fits “${find}”.`;
};

interface GroupButtonProps {
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const GroupButton = ({ name, count, chosen, onChoose }: GroupButtonProps): ReactElement => (
  <button type="button" className="group" aria-pressed={chosen} onClick={onChoose}>
    {name} <span className="dim">{count}</span>
  </button>
);
