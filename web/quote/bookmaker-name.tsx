import type { ReactElement } from 'react';
import type { DeskSource } from '../app/use-sources.ts';
import type { DeskListing } from '../book/desk-event.ts';

/** Only web pages are followed, whatever a bookmaker sends. */
export const pageOfListing = (listing: DeskListing | undefined): string | null =>
  listing?.url?.match(/^https?:\/\//) ? listing.url : null;

interface BookmakerNameProps {
  readonly source: DeskSource;
  readonly listing: DeskListing | undefined;
  /** Whether it is reached by the keys of a grid, and not by Tab. */
  readonly inGrid?: boolean;
}

/** A bookmaker's name, which opens its own page of the match where it has one. */
export const BookmakerName = ({ source, listing, inGrid = false }: BookmakerNameProps): ReactElement => {
  const page = pageOfListing(listing);
  if (page === null) return <span className="book-name">{source.name}</span>;
  return (
    <a
      href={page}
      target="_blank"
      rel="noopener noreferrer"
      className="book-name"
      title={`The match at ${source.name}`}
      {...(inGrid ? { tabIndex: -1 } : {})}
    >
      {source.name}
      {inGrid ? null : ' ↗'}
    </a>
  );
};
