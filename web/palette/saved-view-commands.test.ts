import { expect, it } from 'vitest';
import { foundCommands } from './command.ts';
import { savedViewCommands } from './saved-view-commands.ts';

const VIEWS = Array.from({ length: 11 }, (_, place) => ({ name: `View ${place + 1}`, address: `/?q=${place + 1}` }));

it('opens a saved view that is found by its name', () => {
  const opened: string[] = [];
  const [found] = foundCommands(
    savedViewCommands(VIEWS, (address) => opened.push(address)),
    'view 11',
  );
  found?.run();
  expect(opened).toEqual(['/?q=11']);
});

it('says which key opens it, as far as there are keys', () => {
  const keys = savedViewCommands(VIEWS, () => {}).map(({ key }) => key);
  expect(keys.slice(0, 9)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(keys.slice(9)).toEqual([undefined, undefined]);
});
