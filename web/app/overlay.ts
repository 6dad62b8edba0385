import { Observable } from '../ui/observable.ts';

/** What stands above the page: one at a time, or nothing. */
export const overlay = new Observable<'palette' | 'keys' | 'target' | null>(null);
