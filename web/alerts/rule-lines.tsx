import { type ReactElement, useState } from 'react';
import type { Market } from '../../src/contract/markets.ts';
import { shortMarket } from '../gap/gap-words.ts';
import { Field } from '../ui/field.tsx';
import { keysOf, linesText, withLines } from './market-refs.ts';
import type { RuleSectionProps } from './rule-section.ts';

interface RuleLinesProps extends Pick<RuleSectionProps, 'draft' | 'change'> {
  readonly catalogue: readonly Market[];
}

/** Which lines of the chosen markets, where they have any. */
export const RuleLines = ({ draft: { markets }, change, catalogue }: RuleLinesProps): ReactElement => {
  const keys = keysOf(markets);
  const withAny = catalogue.filter(({ key, lineType }) => keys.includes(key) && lineType !== 'none');
  return (
    <>
      {withAny.map((market) => (
        <LinesOf
          key={market.key}
          market={market}
          lines={linesText(markets, market.key)}
          onText={(text) => {
            const changed = withLines(markets, market.key, text);
            if (changed !== undefined) change({ markets: changed });
            return changed !== undefined;
          }}
        />
      ))}
    </>
  );
};

interface LinesOfProps {
  readonly market: Market;
  readonly lines: string;
  /** Whether the text is a list of lines. */
  readonly onText: (text: string) => boolean;
}

const LinesOf = ({ market, lines, onText }: LinesOfProps): ReactElement => {
  const [text, setText] = useState(lines);
  const [isWrong, setWrong] = useState(false);
  return (
    <Field
      label={`lines of ${shortMarket(market.key, market)}`}
      aside="such as 2.5, 3; empty: all"
      fault={isWrong ? 'must be numbers; those of before are kept' : undefined}
    >
      {(tie) => (
        <input
          {...tie}
          type="text"
          inputMode="decimal"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(!onText(event.target.value));
          }}
        />
      )}
    </Field>
  );
};
