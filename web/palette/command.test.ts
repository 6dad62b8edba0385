import { expect, it } from 'vitest';
import { type Command, foundCommands } from './command.ts';

const command = (title: string, aside = 'page', more: Partial<Command> = {}): Command => ({
  ...{ id: title, title, aside, run: () => {} },
  ...more,
});
const titles = (commands: readonly Command[]): readonly string[] => commands.map(({ title }) => title);

it('finds what has all the words in any order, without regard to case and accents', () => {
  const all = [command('Atlético Madrid – Málaga', 'LaLiga'), command('Real Madrid – Getafe', 'LaLiga')];
  expect(titles(foundCommands(all, 'MALAGA atletico'))).toEqual(['Atlético Madrid – Málaga']);
  expect(titles(foundCommands(all, 'laliga madrid'))).toHaveLength(2);
  expect(foundCommands(all, 'sevilla')).toEqual([]);
});

it('puts first what begins with the words', () => {
  const all = [command('Grunwald'), command('Storage, runs'), command('Runs')];
  expect(titles(foundCommands(all, 'run'))).toEqual(['Runs', 'Storage, runs', 'Grunwald']);
});

it('offers without a question what is not hidden, and shows no endless list', () => {
  const many = Array.from({ length: 80 }, (_, place) => command(`Match ${place}`, 'match', { isHidden: true }));
  expect(titles(foundCommands([command('Board'), ...many], ' '))).toEqual(['Board']);
  expect(foundCommands(many, 'match')).toHaveLength(50);
});
