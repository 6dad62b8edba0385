import { CHANGES_PER_FRAME, type ChangesFrames } from './changes-frame.ts';
import type { LiveClient } from './live-client.ts';

/** After this long, numbers that nothing matches are covered by an empty frame. */
const COVER_AFTER_MS = 1_000;

export interface Moment {
  readonly frames: ChangesFrames;
  readonly lastSeq: number;
  /** Everything after this is still in memory. */
  readonly floorSeq: () => number;
  readonly nowMs: number;
}

/** Sends the next part of what a client missed before it resumed. */
const sendReplay = (client: LiveClient, { frames, nowMs }: Moment): void => {
  const { replay } = client;
  if (replay === null) return;
  const part = replay.changes.slice(0, CHANGES_PER_FRAME);
  replay.changes = replay.changes.slice(CHANGES_PER_FRAME);
  const ended = replay.changes.length === 0;
  const toSeq = ended ? replay.toSeq : (part.at(-1)?.seq ?? replay.toSeq);
  if (toSeq > client.toldSeq) {
    client.sendRaw(frames.bytes(client.toldSeq + 1, toSeq, part, 0));
    client.told(toSeq, nowMs);
  }
  if (ended) client.replay = null;
};

/**
 * Brings one client's odds up to date, at most one frame: contiguous numbers, folded after it fell behind. A client that
 * fell out of what memory holds, or does not read at all, is closed. Returns whether more is waiting for it.
 */
export const sendChanges = (client: LiveClient, moment: Moment): boolean => {
  const { frames, lastSeq, nowMs } = moment;
  const filter = client.subscription.filter('odds');
  if (filter === null || client.collecting || client.closed) return false;
  if (!client.takesMore(nowMs)) return true;
  if (client.replay !== null) {
    sendReplay(client, moment);
    return client.replay !== null || lastSeq > client.toldSeq;
  }
  if (client.scannedSeq < moment.floorSeq()) {
    client.close(1013, 'too far behind');
    return false;
  }
  if (lastSeq <= client.toldSeq) return false;
  const fromSeq = client.toldSeq + 1;
  const { toSeq, bytes } = frames.frame({
    filter,
    fromSeq,
    scannedSeq: client.scannedSeq,
    fold: client.missed,
  });
  if (bytes !== null) {
    client.sendRaw(bytes);
    client.told(toSeq, nowMs);
    return toSeq < lastSeq;
  }
  client.scannedSeq = lastSeq;
  if (nowMs - client.toldAtMs >= COVER_AFTER_MS) {
    client.sendRaw(frames.bytes(fromSeq, lastSeq, [], 0));
    client.told(lastSeq, nowMs);
  }
  return false;
};
