import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';

interface TellMeAtProps {
  /** A rule was made a moment ago. */
  readonly isTold: boolean;
  readonly onTell: () => void;
}

/** Asks to be told when the price reaches some odds; says so when that is done. */
export const TellMeAt = ({ isTold, onTell }: TellMeAtProps): ReactElement => {
  useKeys((event) => {
    if (event.key !== 't' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    onTell();
  });
  return (
    <div className="drawer-tell">
      <button type="button" className="control" aria-keyshortcuts="t" onClick={onTell}>
        Tell me at… <kbd>t</kbd>
      </button>
      <span role="status">
        {isTold ? (
          <>
            The rule is made. See <Link to="/alerts">Alerts</Link>.
          </>
        ) : null}
      </span>
    </div>
  );
};
