import type { SettingDefinition, SettingValue } from '../../src/contract/settings.ts';
import { settingFault } from '../../src/model/settings.ts';

/** Why a value cannot be saved, by the very rule of the service; `undefined` when it can. */
export const faultOf = (definition: SettingDefinition, value: SettingValue): string | undefined => {
  const { name, bookmaker, default: fallback, kind, effect } = definition;
  const fault = settingFault(
    { name, scope: bookmaker ?? '', scopedName: name, default: fallback, kind, effect },
    value,
  );
  return fault === undefined ? undefined : `must be ${fault}`;
};

export const sameValue = (a: SettingValue | undefined, b: SettingValue | undefined): boolean =>
  Array.isArray(a) && Array.isArray(b) ? [...a].sort().join() === [...b].sort().join() : a === b;

/** A value as text. */
export const valueWords = (value: SettingValue): string => {
  if (value === null) return 'none';
  return Array.isArray(value) ? value.join(', ') : String(value);
};
