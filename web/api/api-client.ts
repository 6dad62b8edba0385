import { ApiError } from './api-error.ts';

export type QueryValue = string | number | boolean | undefined | readonly string[];

/** A path with its query; lists become repeated names, `undefined` is left out. */
export const apiPath = (path: string, query: Readonly<Record<string, QueryValue>> = {}): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (typeof value === 'object') for (const one of value) params.append(name, one);
    else params.append(name, String(value));
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
};

const errorOf = async (response: Response): Promise<ApiError> => {
  try {
    const body: unknown = await response.json();
    if (typeof body === 'object' && body !== null && 'error' in body) {
      const { code, message, details } = body.error as { code: string; message: string; details?: ApiError['details'] };
      return new ApiError(response.status, code, message, details);
    }
  } catch {
    // Not our error shape: something between us and the service answered.
  }
  return new ApiError(response.status, 'HTTP', `The service answered with status ${response.status}.`);
};

const request = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    throw new ApiError(0, 'UNREACHABLE', 'The service cannot be reached.');
  }
  if (!response.ok) throw await errorOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
};

export const apiGet = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  request<Answer>(path, signal === undefined ? {} : { signal });

/** A changing request. `token` is the administrator's, where the service asks for one. */
export const apiSend = <Answer>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  token: string | null,
): Promise<Answer> =>
  request<Answer>(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
