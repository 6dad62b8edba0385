import type { SettingDefinition } from '../../src/contract/settings.ts';

export interface SettingGroup {
  readonly title: string;
  readonly definitions: readonly SettingDefinition[];
}

const KEEPING = /Retention|cleanup|storage/i;
const READING = /^(fairMethod|staleAfterMinutes)$/;

/** The settings as people look for them: collecting, each bookmaker, reading, keeping. */
export const settingGroups = (
  definitions: readonly SettingDefinition[],
  nameOf: (slug: string) => string,
): readonly SettingGroup[] => {
  const own = definitions.filter(({ bookmaker }) => bookmaker === null);
  const keeping = own.filter(({ name }) => KEEPING.test(name));
  const reading = own.filter(({ name }) => READING.test(name));
  const collecting = own.filter((one) => !keeping.includes(one) && !reading.includes(one));
  const slugs = [...new Set(definitions.map(({ bookmaker }) => bookmaker).filter((slug) => slug !== null))];
  return [
    { title: 'Collecting', definitions: collecting },
    ...slugs.map((slug) => ({
      title: nameOf(slug),
      definitions: definitions.filter(({ bookmaker }) => bookmaker === slug),
    })),
    { title: 'Reading', definitions: reading },
    { title: 'Keeping', definitions: keeping },
  ].filter((group) => group.definitions.length > 0);
};

/** `bet9jaMaxRequestsPerSecond` as a label: `Max requests per second`, the bookmaker's name left out. */
export const settingLabel = ({ name, bookmaker }: SettingDefinition): string => {
  const bare = bookmaker !== null && name.startsWith(bookmaker) ? name.slice(bookmaker.length) : name;
  const words = bare
    .replaceAll(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase()
    .replace(/ ms$/, ' (ms)')
    .replace(/ gb$/, ' (GB)');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a setting may be, in words. */
export const boundsWords = ({ kind }: SettingDefinition): string => {
  switch (kind.type) {
    case 'integer':
      return `${kind.min} to ${kind.max.toLocaleString('en-GB')}`;
    case 'rate-or-none':
      return 'above 0, or none';
    case 'choice':
      return kind.choices.join(', ');
    case 'subset':
      return 'at least one';
  }
};
