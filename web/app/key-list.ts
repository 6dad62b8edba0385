/** Every key of the desk, and what it does. */
export const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl K  or  ⌘ K', 'Go to anything: pages, matches, competitions, views'],
  ['/', 'Search'],
  ['↑ ↓ ← →  or  k j h l', 'Move between prices, or rows of a list'],
  ['Home  End  PgUp  PgDn', 'First, last, a screen up or down'],
  ['Enter', 'Open the match; on a bookmaker, its own page'],
  ['Space', 'History of the price'],
  ['n', 'Note on the match, kept in this browser'],
  ['Esc', 'Close, leave, clear'],
  ['r  or  b', 'We are the next bookmaker'],
  ['m', 'Odds, margins or probabilities'],
  ['1 – 9', 'Saved views'],
  ['s', 'Sort again'],
  ['[  ]', 'Group of markets of a match'],
  ['a', 'Acknowledge the alert'],
  ['u', 'Mute the match or the rule of the alert'],
  ['?', 'This list'],
];
