import { describe, expect, it } from 'vitest';
import { BookBench, factsOf } from '../test/book-bench.ts';
import { CompetitionLinks, type LinkableCompetition } from './competition-links.ts';

const competition = (
  competitionId: number,
  bookmaker: string,
  name: string,
  country = 'Freedonia',
): LinkableCompetition => ({ competitionId, bookmaker, name, country });

/** So many events that these competitions share. */
const shared = (times: number, ...members: LinkableCompetition[]) => Array.from({ length: times }, () => members);

describe('competitions', () => {
  const alpha = competition(1, 'alpha', 'First League');
  const bravo = competition(2, 'bravo', 'Premier Division');
  const carol = competition(3, 'carol', 'Freedonian Championship');

  it('with three names are one where they share their events', () => {
    const links = new CompetitionLinks();
    links.learn([alpha, bravo, carol], [...shared(5, alpha, bravo), ...shared(5, bravo, carol)]);
    expect([alpha, bravo, carol].map(({ competitionId }) => links.groupOf(competitionId))).toEqual([1, 1, 1]);
  });

  it('are joined by the majority of shared events, seen from both', () => {
    const cup = competition(4, 'bravo', 'Cup');
    const links = new CompetitionLinks();
    links.learn([alpha, bravo, cup], [...shared(6, alpha, bravo), ...shared(2, alpha, cup)]);
    expect(links.groupOf(2)).toBe(1);
    expect(links.groupOf(4)).toBe(4);
  });

  it('stay joined while no event is shared, and part when the majority says so', () => {
    const links = new CompetitionLinks();
    const other = competition(4, 'bravo', 'Second Division');
    links.learn([alpha, bravo], shared(3, alpha, bravo));
    links.learn([alpha, bravo], []);
    expect(links.groupOf(2)).toBe(1);
    links.learn([alpha, bravo, other], [...shared(1, alpha, bravo), ...shared(1, alpha, other)]);
    expect(links.groupOf(2), 'a tie changes nothing').toBe(1);
    links.learn([alpha, bravo, other], shared(4, alpha, other));
    expect([links.groupOf(2), links.groupOf(4)]).toEqual([2, 1]);
  });

  it('are joined by name and country where they share no event', () => {
    const same = competition(5, 'bravo', 'FIRST  league', 'freedonia');
    const links = new CompetitionLinks();
    links.learn([alpha, same], []);
    expect(links.groupOf(5)).toBe(1);
  });

  it('are never joined by name alone', () => {
    const elsewhere = competition(5, 'bravo', 'First League', 'Sylvania');
    const nowhere = competition(6, 'carol', 'First League', '');
    const links = new CompetitionLinks();
    links.learn([alpha, elsewhere, nowhere], []);
    expect([links.groupOf(5), links.groupOf(6)]).toEqual([5, 6]);
  });

  it('are not joined by name where their events say otherwise', () => {
    const same = competition(5, 'bravo', 'First League');
    const links = new CompetitionLinks();
    links.learn([alpha, bravo, same], shared(3, alpha, bravo));
    expect([links.groupOf(2), links.groupOf(5)]).toEqual([1, 5]);
  });

  it('that a name had joined part when events show where one of them belongs', () => {
    const same = competition(5, 'bravo', 'First League');
    const links = new CompetitionLinks();
    links.learn([alpha, bravo, same], []);
    expect(links.groupOf(5)).toBe(1);
    links.learn([alpha, bravo, same], shared(3, alpha, bravo));
    expect([links.groupOf(2), links.groupOf(5)]).toEqual([1, 5]);
  });

  it('of one bookmaker are never joined by their name', () => {
    const twin = competition(5, 'alpha', 'First League');
    const links = new CompetitionLinks();
    links.learn([alpha, twin], []);
    expect(links.groupOf(5)).toBe(5);
  });
});

describe('the competition of an event', () => {
  it('is the joined one, whichever bookmaker lists it', () => {
    const bench = new BookBench();
    const named = { competition: { id: 'x9', name: 'Premier Division' } };
    for (const match of ['1', '2', '3']) {
      bench.listed(factsOf('alpha', { bookmakerEventId: match, eventId: match }));
      bench.listed(factsOf('bravo', { bookmakerEventId: match, eventId: match, ...named }));
    }
    bench.listed(factsOf('bravo', { bookmakerEventId: '4', eventId: '4', ...named }));
    const { version } = bench.event('4');
    bench.book.relinkCompetitions();
    expect(bench.event('4').competition).toEqual(bench.event('1').competition);
    expect(bench.event('4').competition.name).toBe('First League');
    expect(bench.event('4').version).toBeGreaterThan(version);
  });

  it('takes a new name when the bookmaker gives it one', () => {
    const bench = new BookBench();
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('alpha', { competition: { name: 'First League 2031' } }), 1_000);
    bench.book.relinkCompetitions();
    expect(bench.event().competition.name).toBe('First League 2031');
    expect(bench.listing('alpha').competition.name).toBe('First League 2031');
  });
});
