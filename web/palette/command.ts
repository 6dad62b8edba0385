import { folded } from '../board/board-filter.ts';

/** Something that the palette can do. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** What it is, dimmed: `page`, `competition, England`. */
  readonly aside: string;
  /** Further words that find it. */
  readonly also?: string;
  /** The key that does the same. */
  readonly key?: string;
  /** Shown only once it is searched for. */
  readonly isHidden?: boolean;
  readonly run: () => void;
}

const MOST_FOUND = 50;

/** Lower is better: the title begins with the words, a word of it does, or they stand somewhere. */
const rankOf = (title: string, wanted: string): number => {
  if (title.startsWith(wanted)) return 0;
  return title.includes(` ${wanted}`) ? 1 : 2;
};

/** The commands that have all words of a text, the nearest first; those of one rank in the order in which they came. */
export const foundCommands = (commands: readonly Command[], text: string): readonly Command[] => {
  const wanted = folded(text).trim();
  if (wanted === '') return commands.filter(({ isHidden }) => isHidden !== true);
  const words = wanted.split(/\s+/);
  return commands
    .flatMap((command) => {
      const title = folded(command.title);
      const all = `${title} ${folded(command.aside)} ${folded(command.also ?? '')}`;
      return words.every((word) => all.includes(word)) ? [{ command, rank: rankOf(title, wanted) }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FOUND)
    .map(({ command }) => command);
};
