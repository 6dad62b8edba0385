/** The pages of the desk that stand on their own, in the order of the header. */
export const PAGES = [
  ['/', 'Board'],
  ['/movers', 'Movers'],
  ['/alerts', 'Alerts'],
  ['/coverage', 'Coverage'],
  ['/analysis', 'Analysis'],
  ['/runs', 'Runs'],
  ['/settings', 'Settings'],
  ['/storage', 'Storage'],
] as const;
