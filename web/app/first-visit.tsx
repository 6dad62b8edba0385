import { useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { NO_OWN_BOOKMAKER, savedOwnBookmaker, saveOwnBookmaker } from './own-bookmaker.ts';
import { useDeskView } from './use-desk-view.ts';
import { useSources } from './use-sources.ts';

/** Asks once who the reader is: every colour answers for that bookmaker. It blocks nothing, and may be put aside. */
export const FirstVisit = (): ReactElement | null => {
  const { reference }: { readonly reference?: string | undefined } = useSearch({ from: '__root__' });
  const [{ reference: assumed }, change] = useDeskView();
  const sources = useSources();
  const [isOpen, setOpen] = useState(() => savedOwnBookmaker() === null);
  if (!isOpen || reference !== undefined || sources.length === 0) return null;
  const assumedName = sources.find(({ slug }) => slug === assumed)?.name ?? assumed;
  return (
    <section className="first-visit" aria-labelledby="first-visit-title">
      <h2 id="first-visit-title">Which bookmaker are you?</h2>
      <span className="first-visit-choices">
        {sources.map(({ slug, name }) => (
          <button key={slug} type="button" className="control is-set" onClick={() => change({ reference: slug })}>
            {name}
          </button>
        ))}
        <button
          type="button"
          className="plain"
          onClick={() => {
            saveOwnBookmaker(NO_OWN_BOOKMAKER);
            setOpen(false);
          }}
        >
          Not now: {assumedName}
        </button>
      </span>
      <span className="dim">
        Colours and gaps answer for it. “We are” on the board, or the key r, changes it later.
      </span>
    </section>
  );
};
