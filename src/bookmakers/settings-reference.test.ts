import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type SettingDefinition, settingDefinitions } from '../model/settings.ts';
import { BOOKMAKERS } from './registry.ts';

const page = readFileSync(new URL('../../docs/reference/settings.md', import.meta.url), 'utf8');

const defaultText = ({ default: value }: SettingDefinition): string => {
  if (value === null) return 'none';
  return Array.isArray(value) ? 'all' : String(value);
};

const boundsText = ({ kind }: SettingDefinition): string => {
  switch (kind.type) {
    case 'integer':
      return `${kind.min} to ${kind.max}`;
    case 'rate-or-none':
      return 'above 0 to 10000, or `null`';
    case 'choice':
      return kind.choices.join(', ');
    case 'subset':
      return 'at least one';
  }
};

it('the reference lists every setting of the registry with its default, bounds and effect, and no other', () => {
  const listed = [...page.matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \| (.+) \|$/gm)].map((row) => row.slice(1));
  const defined = settingDefinitions(BOOKMAKERS).map((definition) => [
    definition.name,
    defaultText(definition),
    boundsText(definition),
    definition.effect,
  ]);
  expect(listed).toEqual(defined);
});
