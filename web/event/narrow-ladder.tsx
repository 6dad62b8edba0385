import type { ReactElement } from 'react';
import { useMarket } from '../book/use-book.ts';
import { lineText } from '../format/numbers.ts';
import { useEventPage } from './event-context.ts';
import type { MarketSection } from './market-sections.ts';
import { QuoteTds } from './quote-tds.tsx';

/** A market with few selections on a narrow screen: a table per line, a row per bookmaker. */
export const NarrowLadder = ({ section }: { readonly section: MarketSection }): ReactElement => (
  <>
    {section.lines.map(({ id, line }) => (
      <NarrowLine key={id} id={id} line={line} section={section} />
    ))}
  </>
);

interface NarrowLineProps {
  readonly id: string;
  readonly line: number | null;
  readonly section: MarketSection;
}

const NarrowLine = ({ id, line, section }: NarrowLineProps): ReactElement => {
  const { eventId, bookmakers, desk, openHistory } = useEventPage();
  const market = useMarket(eventId, id);
  const words = line === null ? '' : lineText(line, section.signed);
  return (
    <table className="ladder is-narrow" data-market={id}>
      <thead>
        <tr>
          <th scope="col" className="narrow-line">
            <button
              type="button"
              className={line === null ? 'line is-quiet' : 'line'}
              aria-label={`History of ${section.name} ${words}`}
              onClick={() => openHistory(id)}
            >
              {words === '' ? 'history' : words}
            </button>
          </th>
          {section.selections.map(({ key, name }) => (
            <th key={key} scope="col" title={name}>
              {name}
            </th>
          ))}
          <th scope="col">margin</th>
        </tr>
      </thead>
      <tbody>
        {bookmakers.map(({ slug, name }) => (
          <tr key={slug}>
            <th scope="row" className={slug === desk.reference ? 'is-ours' : undefined}>
              {name}
            </th>
            <QuoteTds id={id} market={market} bookmaker={slug} selections={section.selections} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
