import type { ReactElement } from 'react';
import { useMarket } from '../book/use-book.ts';
import { lineText } from '../format/numbers.ts';
import { useEventPage } from './event-context.ts';
import type { MarketSection } from './market-sections.ts';
import { QuoteTds } from './quote-tds.tsx';

/** A market with few selections: a row per line, the bookmakers side by side. */
export const Ladder = ({ section }: { readonly section: MarketSection }): ReactElement => {
  const { bookmakers } = useEventPage();
  const { selections } = section;
  return (
    <table className="ladder">
      <colgroup>
        <col className="col-name" />
        {bookmakers.map(({ slug }) => [
          ...selections.map(({ key }) => <col key={`${slug} ${key}`} />),
          <col key={slug} className="col-margin" />,
        ])}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="ladder-name">
            <h2 id={`market-${section.market}`} title={section.name}>
              {section.title}
            </h2>
          </th>
          {bookmakers.map(({ slug, name }) => [
            ...selections.map((selection) => (
              <th key={`${slug} ${selection.key}`} scope="col" title={selection.name}>
                <span className="sr-only">{name} </span>
                {selection.name}
              </th>
            )),
            <th key={slug} scope="col" className="td-last">
              <span className="sr-only">{name} </span>
              margin
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {section.lines.map(({ id, line }) => (
          <LadderRow key={id} id={id} line={line} section={section} />
        ))}
      </tbody>
    </table>
  );
};

interface LadderRowProps {
  readonly id: string;
  readonly line: number | null;
  readonly section: MarketSection;
}

const LadderRow = ({ id, line, section }: LadderRowProps): ReactElement => {
  const { eventId, bookmakers, openHistory } = useEventPage();
  const market = useMarket(eventId, id);
  const words = line === null ? section.name : lineText(line, section.signed);
  return (
    <tr data-market={id}>
      <th scope="row">
        <button
          type="button"
          className={line === null ? 'line is-quiet' : 'line'}
          aria-label={`History of ${words}`}
          onClick={() => openHistory(id)}
        >
          {line === null ? 'history' : words}
        </button>
      </th>
      {bookmakers.map(({ slug }) => (
        <QuoteTds key={slug} id={id} market={market} bookmaker={slug} selections={section.selections} />
      ))}
    </tr>
  );
};
