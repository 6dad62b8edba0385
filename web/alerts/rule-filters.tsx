import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { marketsQuery } from '../api/queries.ts';
import { useSources } from '../app/use-sources.ts';
import { useFacets } from '../board/use-facets.ts';
import { FewChoice } from '../ui/few-choice.tsx';
import { MultiChoice, type MultiOption } from '../ui/multi-choice.tsx';
import { KICKOFF_FIELDS } from './rule-fields.ts';
import { NumberInputs, SelectField } from './rule-inputs.tsx';
import type { RuleSectionProps } from './rule-section.ts';

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

/** What narrows a rule. */
export const RuleFilters = ({ draft, change, faults }: RuleSectionProps): ReactElement => {
  const sources = useSources();
  const { competitions } = useFacets(ALL_COUNTRIES);
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const markets = catalogue.map(({ key, name, bookmakers }) => ({ value: key, name, count: bookmakers.length }));
  const names = sources.map(({ slug, name }) => [slug, name] as const);
  const listFaults = ['filters.bookmakers', 'filters.markets', 'filters.competitions'].flatMap(
    (path) => faults[path] ?? [],
  );
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
          options={withChosen(markets, draft.markets)}
          chosen={draft.markets}
          onChange={(chosen) => change({ markets: chosen })}
        />
        <MultiChoice
          label="Competitions"
          options={withChosen(competitions, draft.competitions)}
          chosen={draft.competitions}
          onChange={(chosen) => change({ competitions: chosen })}
        />
        <span className="dim">none chosen: all</span>
      </div>
      {listFaults.map((fault) => (
        <p key={fault} className="problem-text">
          {fault}
        </p>
      ))}
      <NumberInputs fields={KICKOFF_FIELDS} draft={draft} change={change} faults={faults} />
    </fieldset>
  );
};
