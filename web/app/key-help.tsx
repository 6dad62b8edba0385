import type { ReactElement } from 'react';
import { Modal } from '../ui/modal.tsx';
import { KEYS } from './key-list.ts';

const MARKS: readonly (readonly [string, string, string])[] = [
  ['best', '★', 'Our price, alone the best of the open ones'],
  ['tied', '=', 'Our price, as good as the best'],
  ['beaten', '−', 'Our price, beaten by another'],
  ['better', '+', 'Another bookmaker’s price that beats ours'],
];

/** The list of keys and marks. */
export const KeyHelp = ({ onClose }: { readonly onClose: () => void }): ReactElement => (
  <Modal labelledBy="keys-title" isLight onClose={onClose}>
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Keys />
    </form>
  </Modal>
);

const Keys = (): ReactElement => (
  <>
    <h2 id="keys-title">Keys</h2>
    <dl className="keys">
      {KEYS.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <h2>Marks</h2>
    <dl className="keys">
      {MARKS.map(([mark, glyph, what]) => (
        <div key={mark}>
          <dt>
            <span className="price" data-mark={mark}>
              <span className="price-mark">{glyph}</span>
              <span className="price-odds">2.15</span>
            </span>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
      <div>
        <dt>
          <span className="price" data-glow="1">
            <span className="price-odds">2.15</span>
            <span className="price-move">▲</span>
          </span>
        </dt>
        <dd>Moved up less than 30 s ago; weaker until 60 and 90 s</dd>
      </div>
    </dl>
    <button type="submit" className="control">
      Close
    </button>
  </>
);
