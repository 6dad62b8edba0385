import type { Service } from './service.ts';

/** The sandbox's controls. */
export interface Sandbox {
  readonly url: string;
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown): Promise<void>;
  /** A control with an answer. */
  ask<T>(path: string, body: unknown): Promise<T>;
}

export const sandboxOf = async (service: Service): Promise<Sandbox> => {
  const { sandboxUrl: url } = await service.get<{ sandboxUrl: string }>('/api/status');
  const ask = async <T>(path: string, body: unknown): Promise<T> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    url,
    get: async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T,
    post: (path, body) => ask(path, body),
    ask,
  };
};
