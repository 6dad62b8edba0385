import { type ReactElement, useState } from 'react';
import { useObservable } from '../ui/observable.ts';
import { Popover } from '../ui/popover.tsx';
import { keepViews, type SavedView, savedViews, VIEW_KEYS, withView, withViewUp } from './saved-views.ts';
import { useOpenAddress } from './use-view-keys.ts';

const addressNow = (): string => `${location.pathname}${location.search}`;

/** The reader's own views: to open, to save what is shown now as one, to delete. */
export const ViewsMenu = (): ReactElement => {
  const views = useObservable(savedViews);
  const current = views.find(({ address }) => address === addressNow());
  return (
    <Popover
      className={current === undefined ? 'control' : 'control is-set'}
      label="Saved views"
      button={<span className="control-text">{current?.name ?? 'Views'}</span>}
    >
      {() => <Views views={views} />}
    </Popover>
  );
};

const Views = ({ views }: { readonly views: readonly SavedView[] }): ReactElement => {
  const open = useOpenAddress();
  return (
    <div className="options views">
      {views.length === 0 ? (
        <p className="dim">A saved view is this screen under a name: filters, columns, order. Keys 1 to 9 open them.</p>
      ) : (
        <ol className="views-list">
          {views.map(({ name, address }, place) => (
            <li key={name}>
              <kbd>{place < VIEW_KEYS ? place + 1 : ''}</kbd>
              <a
                href={address}
                aria-current={address === addressNow() ? 'page' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  open(address);
                }}
              >
                {name}
              </a>
              <button
                type="button"
                className="plain"
                aria-label={`Move ${name} up`}
                disabled={place === 0}
                onClick={() => keepViews(withViewUp(views, name))}
              >
                ↑
              </button>
              <button
                type="button"
                className="plain"
                aria-label={`Delete ${name}`}
                onClick={() => keepViews(views.filter((view) => view.name !== name))}
              >
                ✕
              </button>
            </li>
          ))}
        </ol>
      )}
      <SaveForm views={views} />
    </div>
  );
};

const SaveForm = ({ views }: { readonly views: readonly SavedView[] }): ReactElement => {
  const [name, setName] = useState('');
  const isKnown = views.some((view) => view.name === name.trim());
  return (
    <form
      className="views-form"
      onSubmit={(event) => {
        event.preventDefault();
        keepViews(withView(views, name, addressNow()));
        setName('');
      }}
    >
      <input
        type="text"
        value={name}
        maxLength={60}
        placeholder="Name of this view"
        aria-label="Name of this view"
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="control" disabled={name.trim() === ''}>
        {isKnown ? 'Replace' : 'Save'}
      </button>
    </form>
  );
};
