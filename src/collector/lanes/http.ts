/** A request to a bookmaker's host, complete. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Why there is no answer. */
export type HttpFailure = 'timeout' | 'network' | 'too-large' | 'bad-encoding' | 'refused-host' | 'cancelled';

/**
 * What a request came to: an answer with its complete, decompressed body, or a typed failure. Instants are epoch
 * milliseconds; `headersMs` is the time from request to the answer's headers, which is what pacing goes by.
 */
export type HttpResult = { readonly requestedAtMs: number; readonly receivedAtMs: number } & (
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      readonly headersMs: number;
    }
  | { readonly kind: 'failure'; readonly failure: HttpFailure; readonly detail: string }
);

/** Sends a request and never rejects. */
export type Http = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpResult>;
