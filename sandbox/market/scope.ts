import type { Subject } from '../model/cells.ts';

/** Parts of an offer that are repriced together. */
export const scopes = ['goals', 'corners', 'bookings', 'statistics'] as const;

export type Scope = (typeof scopes)[number];

export function scopeOfSubject(subject: Subject): Scope {
  switch (subject) {
    case 'goals':
    case 'corners':
    case 'bookings':
      return subject;
    case 'red-cards':
      return 'bookings';
    default:
      return 'statistics';
  }
}
