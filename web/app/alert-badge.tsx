import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { newAlertsQuery } from '../alerts/alert-queries.ts';
import { countText } from '../format/numbers.ts';

const MOST_SHOWN = 999;

/** How many alerts are new. It makes no sound. */
export const AlertBadge = (): ReactElement | null => {
  const { data: fresh = 0 } = useQuery(newAlertsQuery);
  return fresh === 0 ? null : (
    <span className="badge">
      {fresh > MOST_SHOWN ? `${countText(MOST_SHOWN)}+` : countText(fresh)}
      <span className="sr-only"> new</span>
    </span>
  );
};
