import type { Mover } from '../../signals/movers/mover-ring.ts';
import type { Signal } from '../live/signal.ts';
import type { MoverDesk } from './mover-desk.ts';

/** A mover as the live stream tells it, written once for all who follow. */
export const moverSignal =
  (desk: MoverDesk) =>
  (mover: Mover): Signal => {
    let text: string | null = null;
    return {
      eventId: mover.eventId,
      quote: mover,
      bookmaker: mover.bookmaker,
      text: () => {
        text ??= JSON.stringify(desk.row(mover));
        return text;
      },
    };
  };
