import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { newAlertsQuery } from '../alerts/alert-queries.ts';
import { AlertBell, playTone } from '../alerts/alert-sound.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';

const MOST_SHOWN = 999;

const bell = new AlertBell(playTone);

/** How many alerts are new; with a sound, where that is switched on. */
export const AlertBadge = (): ReactElement | null => {
  const { data: fresh = 0, isSuccess } = useQuery(newAlertsQuery);
  useEffect(() => {
    if (isSuccess) bell.counted(fresh, nowMs());
  }, [fresh, isSuccess]);
  return fresh === 0 ? null : (
    <span className="badge">
      {fresh > MOST_SHOWN ? `${countText(MOST_SHOWN)}+` : countText(fresh)}
      <span className="sr-only"> new</span>
    </span>
  );
};
