import type { LineType, Market, PushRule, Selection } from './market.ts';

/** All of a market but its key and name. */
export type MarketTraits = Partial<Omit<Market, 'key' | 'name'>>;

/**
 * A constructor for the markets of a family, which share traits. What neither the family nor the market states follows
 * from the key: period from its ending, side from its beginning.
 */
export const family =
  (shared: MarketTraits) =>
  (key: string, name: string, own: MarketTraits = {}): Market => {
    const traits = { ...shared, ...own };
    const lineType = traits.lineType ?? 'none';
    const kind = traits.kind ?? 'simple';
    const subject = traits.subject ?? 'goals';
    const period = traits.period ?? periodOf(key);
    const selections: readonly Selection[] = traits.selections ?? [];
    return {
      key,
      name,
      period,
      kind,
      subject,
      side: traits.side ?? sideOf(key),
      lineType,
      selections,
      winnersPerBet: traits.winnersPerBet === undefined ? 1 : traits.winnersPerBet,
      push: traits.push ?? pushOf(lineType, kind),
      groups: traits.groups ?? groupsOf(kind, subject, period),
    };
  };

const periodOf = (key: string): string => /-(ft|1h|2h|\d+min)$/.exec(key)?.[1] ?? 'ft';

const sideOf = (key: string): Market['side'] => {
  if (key.startsWith('home-')) return 'home';
  return key.startsWith('away-') ? 'away' : 'match';
};

/** Plain totals and Asian handicaps come with quarter lines; a total inside a combination never does. */
const pushOf = (lineType: LineType, kind: string): PushRule => {
  if (lineType === 'handicap-asian') return 'half';
  if (lineType !== 'total') return 'none';
  return kind === 'total' ? 'half' : 'void';
};

const STATISTICS = ['shots', 'shots-on-target', 'fouls', 'offsides', 'saves', 'tackles'];
const CARDS = ['bookings', 'booking-points', 'red-cards'];

/** Where the market stands among the groups that people browse, when it is not stated. */
const groupsOf = (kind: string, subject: string, period: string): readonly string[] => {
  const groups: string[] = [];
  if (subject === 'corners') groups.push('corners');
  else if (CARDS.includes(subject)) groups.push('bookings');
  else if (STATISTICS.includes(subject)) groups.push('statistics');
  else if (kind === 'combo') groups.push('combos');
  else if (kind === 'simple') groups.push('specials');
  else groups.push('goals');
  if (period === '1h' || period === '2h') groups.push('halves');
  return groups;
};
