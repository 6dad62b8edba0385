import type { ReactElement } from 'react';
import { useIsNarrow } from '../board/board-layout.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { useMarket } from '../book/use-book.ts';
import { lineText } from '../format/numbers.ts';
import { MarginValue } from '../quote/margin-value.tsx';
import { PriceCell } from '../quote/price-cell.tsx';
import { marketMarks } from '../quote/price-marks.ts';
import { ABSENCE_WORDS, stateWords } from '../quote/state-words.ts';
import { nowMs } from '../time/desk-clock.ts';
import { useEventPage } from './event-context.ts';
import type { MarketSection, SectionSelection } from './market-sections.ts';

/** A market with many selections: a row per selection, the bookmakers side by side, in as many columns as fit. */
export const SelectionList = ({ section }: { readonly section: MarketSection }): ReactElement => (
  <>
    {section.lines.map(({ id, line }, index) => (
      <LineList key={id} id={id} line={line} section={section} isFirst={index === 0} />
    ))}
  </>
);

/** Names longer than this leave room for two tables only. */
const LONG_NAME = 16;

const partsFor = (selections: readonly SectionSelection[]): number =>
  selections.some(({ name }) => name.length > LONG_NAME) ? 2 : 3;

/** Selections of one table; what is more goes into the next one beside it. */
const LEAST_PER_TABLE = 6;

const inParts = (selections: readonly SectionSelection[], parts: number): readonly (readonly SectionSelection[])[] => {
  const size = Math.max(LEAST_PER_TABLE, Math.ceil(selections.length / parts));
  const tables: (readonly SectionSelection[])[] = [];
  for (let at = 0; at < selections.length; at += size) tables.push(selections.slice(at, at + size));
  return tables;
};

interface LineListProps {
  readonly id: string;
  readonly line: number | null;
  readonly section: MarketSection;
  /** The first one carries the market's name. */
  readonly isFirst: boolean;
}

const LineList = ({ id, line, section, isFirst }: LineListProps): ReactElement => {
  const { eventId, openHistory } = useEventPage();
  const market = useMarket(eventId, id);
  const narrow = useIsNarrow();
  const words = line === null ? '' : lineText(line, section.signed);
  const parts = inParts(section.selections, narrow ? 1 : partsFor(section.selections));
  return (
    <div className="line-list" data-market={id}>
      <div className="line-list-name">
        {isFirst ? <h2 id={`market-${section.market}`}>{section.title}</h2> : null}
        <button
          type="button"
          className={line === null ? 'line is-quiet' : 'line'}
          aria-label={`History of ${section.name} ${words}`}
          onClick={() => openHistory(id)}
        >
          {words === '' ? 'history' : words}
        </button>
      </div>
      <div className="lists">
        {parts.map((selections, index) => (
          <PartTable
            key={selections[0]?.key}
            id={id}
            market={market}
            selections={selections}
            isLast={index === parts.length - 1}
          />
        ))}
      </div>
    </div>
  );
};

interface PartTableProps {
  readonly id: string;
  readonly market: DeskMarket | undefined;
  readonly selections: readonly SectionSelection[];
  /** The last one carries the margins, which are of the whole list. */
  readonly isLast: boolean;
}

const PartTable = ({ id, market, selections, isLast }: PartTableProps): ReactElement => {
  const { eventId, bookmakers, desk, slugs } = useEventPage();
  const marks = marketMarks(market, desk.reference, slugs);
  return (
    <table className="list">
      <thead>
        <tr>
          <td />
          {bookmakers.map(({ slug, name }) => (
            <th key={slug} scope="col" className={slug === desk.reference ? 'is-ours' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {selections.map(({ key, name }) => (
          <tr key={key}>
            <th scope="row" title={name}>
              {name}
            </th>
            {bookmakers.map(({ slug }) => {
              const quote = market?.quotes[slug];
              if (quote === undefined) return <td key={slug} />;
              return (
                <td key={slug} data-ours={slug === desk.reference ? '' : undefined}>
                  <PriceCell
                    address={{ eventId, marketId: id, bookmaker: slug, selection: key }}
                    price={quote.prices[key]}
                    move={quote.moves[key]}
                    mark={marks.prices[slug]?.[key]}
                    live={quote.shown === 'open'}
                    measure={desk.measure}
                  />
                </td>
              );
            })}
          </tr>
        ))}
        {isLast ? <MarginRow market={market} /> : null}
      </tbody>
    </table>
  );
};

const MarginRow = ({ market }: { readonly market: DeskMarket | undefined }): ReactElement => {
  const { bookmakers } = useEventPage();
  return (
    <tr className="list-foot">
      <th scope="row">margin</th>
      {bookmakers.map(({ slug }) => (
        <td key={slug}>
          <ListFoot market={market} bookmaker={slug} />
        </td>
      ))}
    </tr>
  );
};

const ListFoot = ({
  market,
  bookmaker,
}: {
  readonly market: DeskMarket | undefined;
  readonly bookmaker: string;
}): ReactElement => {
  const { desk } = useEventPage();
  const quote = market?.quotes[bookmaker];
  if (quote === undefined)
    return <span className="dim">{ABSENCE_WORDS[market?.absent[bookmaker] ?? 'not_looked']}</span>;
  const words = stateWords(quote.shown, quote.shownSinceMs, nowMs(), desk.zone);
  return words === '' ? <MarginValue quote={quote} /> : <span className="dim">{words}</span>;
};
