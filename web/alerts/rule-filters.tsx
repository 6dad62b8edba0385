import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Market } from '../../src/contract/markets.ts';
import { isAboutSelections } from '../../src/model/alert.ts';
import { marketsQuery } from '../api/queries.ts';
import { useSources } from '../app/use-sources.ts';
import { useFacets } from '../board/use-facets.ts';
import { FewChoice } from '../ui/few-choice.tsx';
import { MultiChoice, type MultiOption } from '../ui/multi-choice.tsx';
import { keysOf, withKeys } from './market-refs.ts';
import { KICKOFF_FIELDS } from './rule-fields.ts';
import { NumberInputs, SelectField } from './rule-inputs.tsx';
import { RuleLines } from './rule-lines.tsx';
import type { RuleSectionProps } from './rule-section.ts';
import { useMatchOptions } from './use-match-options.ts';

const LISTS = ['bookmakers', 'markets', 'selections', 'events', 'competitions'] as const;
const ALL_COUNTRIES: readonly string[] = [];

const WHOSE = [
  ['any', 'all prices'],
  ['ours', 'our prices'],
  ['others', 'the others’ prices'],
] as const;

/** What is chosen stays in the list although no match of it is left. */
const withChosen = (options: readonly MultiOption[], chosen: readonly string[]): readonly MultiOption[] => [
  ...options,
  ...chosen
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({ value, name: value, count: 0 })),
];

/** The selections of these markets, of all where there are none, with how many of them have each. */
const selectionsOf = (catalogue: readonly Market[], keys: readonly string[]): readonly MultiOption[] => {
  const options = new Map<string, MultiOption>();
  for (const market of catalogue) {
    if (keys.length > 0 && !keys.includes(market.key)) continue;
    for (const { key, name } of market.selections) {
      options.set(key, { value: key, name: options.get(key)?.name ?? name, count: (options.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...options.values()];
};

/** What narrows a rule. */
export const RuleFilters = ({ draft, change, faults }: RuleSectionProps): ReactElement => {
  const sources = useSources();
  const { competitions } = useFacets(ALL_COUNTRIES);
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const markets = catalogue.map(({ key, name, bookmakers }) => ({ value: key, name, count: bookmakers.length }));
  const names = sources.map(({ slug, name }) => [slug, name] as const);
  const matches = useMatchOptions();
  const keys = keysOf(draft.markets);
  const listFaults = LISTS.flatMap((list) => faults[`filters.${list}`] ?? []);
  return (
    <fieldset>
      <legend>Where</legend>
      <SelectField
        label="we are"
        value={draft.reference}
        options={[['', sources[0] === undefined ? 'the first bookmaker' : `${sources[0].name} (the first)`], ...names]}
        onChange={(reference) => change({ reference })}
        fault={faults.reference}
      />
      <SelectField label="watches" value={draft.whose} options={WHOSE} onChange={(whose) => change({ whose })} />
      <div className="rule-choices">
        <FewChoice
          label="Bookmakers"
          options={names}
          chosen={draft.bookmakers}
          onChange={(bookmakers) => change({ bookmakers: bookmakers ?? [] })}
        />
        <MultiChoice
          label="Markets"
          options={withChosen(markets, keys)}
          chosen={keys}
          onChange={(chosen) => change({ markets: withKeys(draft.markets, chosen) })}
        />
        {isAboutSelections(draft.kind) ? (
          <MultiChoice
            label="Selections"
            options={withChosen(selectionsOf(catalogue, keys), draft.selections)}
            chosen={draft.selections}
            onChange={(selections) => change({ selections })}
          />
        ) : null}
        <MultiChoice
          label="Matches"
          options={withChosen(matches, draft.events)}
          chosen={draft.events}
          onChange={(events) => change({ events })}
        />
        <MultiChoice
          label="Competitions"
          options={withChosen(competitions, draft.competitions)}
          chosen={draft.competitions}
          onChange={(chosen) => change({ competitions: chosen })}
        />
        <span className="dim">none chosen: all</span>
      </div>
      <RuleLines draft={draft} change={change} catalogue={catalogue} />
      {listFaults.map((fault) => (
        <p key={fault} className="problem-text">
          {fault}
        </p>
      ))}
      <NumberInputs fields={KICKOFF_FIELDS} draft={draft} change={change} faults={faults} />
    </fieldset>
  );
};
