import { apiSend } from '../api/api-client.ts';
import { ApiError } from '../api/api-error.ts';
import { Observable } from '../ui/observable.ts';

const KEY = 'overround.admin-token';

/** A question for the token that waits for its answer; `null` as answer: the reader gave up. */
export interface TokenQuestion {
  /** The token that was tried is not the right one. */
  readonly wrong: boolean;
  readonly answer: (token: string | null) => void;
}

export const tokenQuestion = new Observable<TokenQuestion | null>(null);

const savedToken = (): string | null => {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const saveToken = (token: string): void => {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // Storage may be forbidden: the page asks again next time.
  }
};

const ask = (wrong: boolean): Promise<string | null> =>
  new Promise((resolve) => {
    tokenQuestion.set({
      wrong,
      answer: (token) => {
        tokenQuestion.set(null);
        resolve(token);
      },
    });
  });

/** Sends a changing request. Where the service wants the administrator's token, the reader is asked for it once. */
export const sendAsAdmin = async <Answer>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> => {
  let token = savedToken();
  for (;;) {
    try {
      const answer = await apiSend<Answer>(method, path, body, token);
      if (token !== null) saveToken(token);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const given = await ask(token !== null);
      if (given === null) throw error;
      token = given;
    }
  }
};
