import { bet9jaTable } from './bet9ja-table.ts';
import { betpawaTable } from './betpawa-table.ts';
import type { Bet9jaEncoding, BetpawaEncoding, SelectionCode, SportybetEncoding } from './encoding.ts';
import { sportybetTable } from './sportybet-table.ts';

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(' ; '));
}

function selectionsOf(text: string, separator: string): SelectionCode[] {
  return text.split(' ~ ').map((part) => {
    const equals = part.indexOf('=');
    const written = part.slice(equals + 1);
    const cut = separator === '' ? -1 : written.indexOf(separator);
    return {
      selection: part.slice(0, equals),
      code: cut < 0 ? written : written.slice(0, cut),
      detail: cut < 0 ? '' : written.slice(cut + 1),
    };
  });
}

const handicapTypes = ['', 'NORMAL', 'ASIAN', 'EUROPEAN', 'NUMBER_SPECIFIER'] as const;

export function parseBetpawa(): BetpawaEncoding[] {
  return rowsOf(betpawaTable).map((row, index) => {
    const [market = '', id = '', name = '', displayName = '', type = '', group = '', columns = '2', outcomes = ''] =
      row;
    return {
      index,
      market,
      id,
      name,
      displayName,
      handicapType: handicapTypes.find((known) => known === type) ?? '',
      group,
      columns: Number(columns),
      selections: selectionsOf(outcomes, '#'),
    };
  });
}

export function parseSportybet(): SportybetEncoding[] {
  return rowsOf(sportybetTable).map((row, index) => {
    const [market = '', id = '', name = '', group = '', source = '', specifier = '', outcomes = ''] = row;
    return { index, market, id, name, group, source, specifier, selections: selectionsOf(outcomes, '@') };
  });
}

export function parseBet9ja(): Bet9jaEncoding[] {
  return rowsOf(bet9jaTable).map((row, index) => {
    const [market = '', id = '', name = '', group = '', line = '', outcomes = ''] = row;
    return { index, market, id, name, group, line: bet9jaLine(line), selections: selectionsOf(outcomes, '') };
  });
}

function bet9jaLine(text: string): Bet9jaEncoding['line'] {
  const rest = text.slice(1);
  switch (text.charAt(0)) {
    case '@':
      return { form: 'parameter', only: rest === '' ? [] : rest.split(',').map(Number) };
    case '=':
      return { form: 'implied', value: Number(rest) };
    case '!':
      return { form: 'constant', text: rest };
    default:
      return { form: 'none' };
  }
}
