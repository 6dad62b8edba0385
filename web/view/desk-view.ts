import { isZone } from '../../src/model/wall-time.ts';
import { DEFAULT_ZONE } from '../time/zone.ts';
import { readChoice, readText } from './search-text.ts';

export const DENSITIES = ['normal', 'compact', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

export const PALETTES = ['green-red', 'blue-orange'] as const;
export type Palette = (typeof PALETTES)[number];

export const MEASURES = ['odds', 'margin', 'probability'] as const;
/** Prices as odds, as the margins that they make, or as implied and fair probabilities. */
export type Measure = (typeof MEASURES)[number];

export const DEFAULT_REFERENCE = 'betpawa';

/** What every page shares. */
export interface DeskView {
  /** The bookmaker that is "us". */
  readonly reference: string;
  readonly zone: string;
  readonly density: Density;
  readonly palette: Palette;
  readonly measure: Measure;
}

/** The part of an address that holds a view: only what differs from the default. */
export type DeskSearch = { readonly [Name in keyof DeskView]?: DeskView[Name] | undefined };

export const readDeskSearch = (raw: Readonly<Record<string, unknown>>): DeskSearch => {
  const zone = readText(raw.zone);
  return {
    /** Kept although it is the default: who was asked and said so must not be taken for somebody else elsewhere. */
    reference: readText(raw.reference),
    zone: zone !== undefined && zone !== DEFAULT_ZONE && isZone(zone) ? zone : undefined,
    density: readChoice(raw.density, DENSITIES),
    palette: readChoice(raw.palette, PALETTES),
    measure: readChoice(raw.measure, MEASURES),
  };
};

export const deskViewOf = (search: DeskSearch): DeskView => ({
  reference: search.reference ?? DEFAULT_REFERENCE,
  zone: search.zone ?? DEFAULT_ZONE,
  density: search.density ?? DENSITIES[0],
  palette: search.palette ?? PALETTES[0],
  measure: search.measure ?? MEASURES[0],
});
