import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useObservable } from '../ui/observable.ts';
import { tokenQuestion } from './admin-token.ts';

/** Asks for the administrator's token when a change needs it. */
export const TokenDialog = (): ReactElement => {
  const question = useObservable(tokenQuestion);
  const dialog = useRef<HTMLDialogElement>(null);
  const [token, setToken] = useState('');
  useEffect(() => {
    const node = dialog.current;
    if (question === null) node?.close();
    else if (node?.open === false) node.showModal();
  }, [question]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="token-title" onClose={() => question?.answer(null)}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          question?.answer(token);
          setToken('');
        }}
      >
        <h2 id="token-title">This change needs the administrator's token</h2>
        <p className="dim">
          {question?.wrong === true ? 'The token was not accepted. ' : ''}It is kept until this tab is closed.
        </p>
        <input
          type="password"
          autoComplete="current-password"
          aria-label="Administrator's token"
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <div className="dialog-buttons">
          <button type="submit" className="control is-set" disabled={token === ''}>
            Go on
          </button>
          <button type="button" className="control" onClick={() => question?.answer(null)}>
            Leave it
          </button>
        </div>
      </form>
    </dialog>
  );
};
