import type { ReactElement, ReactNode } from 'react';
import { countText } from '../format/numbers.ts';

interface OfferedCountProps {
  readonly own: number;
  readonly missing: number;
  /** The way to what is missing. */
  readonly link?: (words: string) => ReactNode;
}

/** How many there are at a bookmaker, and before it how many it lacks. */
export const OfferedCount = ({ own, missing, link }: OfferedCountProps): ReactElement => {
  const words = `−${countText(missing)}`;
  return (
    <>
      {missing === 0 ? null : (
        <span className="missing" title={`${countText(missing)} missing`}>
          {link === undefined ? words : link(words)}
        </span>
      )}{' '}
      <span className={own === 0 ? 'dim' : undefined}>{countText(own)}</span>
    </>
  );
};
