import type { LookOutcome } from '../../model/look.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import type { Journal } from './journal.ts';
import type { LiveClient } from './live-client.ts';

export interface LookSeen {
  readonly number: number;
  readonly eventId: string;
  readonly bookmaker: string;
  readonly outcome: LookOutcome;
  readonly seenAtMs: number | null;
}

/** Sends one client the looks since it was last told: the last of each listing. */
export const sendLooks = (client: LiveClient, looks: Journal<LookSeen>, last: number, nowMs: number): void => {
  if (last <= client.toldLook) return;
  const filter = client.subscription.filter('looks');
  if (filter === null) {
    client.toldLook = last;
    return;
  }
  if (!client.takesMore(nowMs)) return;
  const lastByListing = new Map<string, LookSeen>();
  for (const look of looks.after(client.toldLook)) {
    if (filter.wantsLook(look)) lastByListing.set(`${look.eventId} ${look.bookmaker}`, look);
  }
  client.toldLook = last;
  if (lastByListing.size === 0) return;
  client.send({
    type: 'looks',
    at: instant(nowMs),
    items: [...lastByListing.values()].map(({ eventId, bookmaker, outcome, seenAtMs }) => [
      eventId,
      bookmaker,
      outcome,
      instantOrNull(seenAtMs),
    ]),
  });
};
