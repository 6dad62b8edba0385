import type { Bookmaker } from '../bookmaker.ts';
import type { FaultName } from './faults.ts';
import { Payload } from './payload.ts';
import type { SiteAnswer } from './site.ts';

/** Looks like the page that guards put before a site. */
const challengePage =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>' +
  '<p>Please enable JavaScript and cookies to continue.</p></body></html>';

function html(status: number, text: string): SiteAnswer {
  return { status, contentType: 'text/html; charset=UTF-8', payload: Payload.ofText(text) };
}

/** Answers that a fault gives instead of the site, or null when the site itself is to answer. */
export function answerInstead(struck: ReadonlySet<FaultName>, draw: number): SiteAnswer | null {
  if (struck.has('403')) {
    return html(403, challengePage);
  }
  if (struck.has('5xx')) {
    return html(
      [500, 502, 503, 504][Math.floor(draw * 4)] ?? 503,
      '<html><body><h1>Service unavailable</h1></body></html>',
    );
  }
  if (struck.has('retired')) {
    const gone = Payload.ofText(JSON.stringify({ code: 404, message: 'NOT_FOUND' }));
    return { status: 404, contentType: 'application/json;charset=UTF-8', payload: gone };
  }
  if (struck.has('429-retry-after')) {
    return { ...tooMany(), headers: { 'retry-after': '3' } };
  }
  if (struck.has('429')) {
    return tooMany();
  }
  return struck.has('html200') ? html(200, challengePage) : null;
}

export function tooMany(): SiteAnswer {
  return { status: 429, contentType: 'text/plain', payload: Payload.ofText('Too Many Requests') };
}

/** The key under which each bookmaker writes its odds. */
const oddsFields: Record<Bookmaker, readonly [written: RegExp, renamed: string]> = {
  betpawa: [/"(odds|price)":/g, '"coefficient":'],
  sportybet: [/"odds":/g, '"coefficient":'],
  bet9ja: [/"O":\{/, '"ODDS":{'],
};

/** What a fault does to the body of a good answer. */
export function damage(answer: SiteAnswer, bookmaker: Bookmaker, struck: ReadonlySet<FaultName>): SiteAnswer {
  if (!struck.has('truncated') && !struck.has('renamed-field')) {
    return answer;
  }
  let text = answer.payload.toText();
  if (struck.has('renamed-field')) {
    const [written, renamed] = oddsFields[bookmaker];
    text = text.replace(written, renamed);
  }
  if (struck.has('truncated')) {
    text = text.slice(0, Math.floor(text.length * 0.6));
  }
  const { told: _told, ...rest } = answer;
  return { ...rest, payload: Payload.ofText(text) };
}
