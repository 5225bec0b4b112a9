import './agenda.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ChoiceGroup } from '../fields/choice-group.js';
import { RepeatedRows } from '../fields/repeated-rows.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { labelOf } from '../catalog/label-of.js';
import { emptyCredit } from './draft-text.js';
import { termsQuery } from './drafts.queries.js';
import type { SectionProps } from './section-props.js';

const ROW = '/requestedCredits';

/** What the applicant asks for. */
export function CreditRows({ text, program, change, errorOf }: SectionProps): ReactNode {
  const { data: terms } = useQuery(termsQuery(program.id));
  const { categories, credentials, unit } = program;
  return (
    <RepeatedRows
      id="requestedCredits"
      legend="Credits you ask for"
      hint={`One ${unit} is ${terms?.unit.minutesPerCredit ?? 60} minutes${terms === undefined ? '' : `, in steps of ${terms.unit.increment}`}.`}
      error={errorOf(ROW)}
      what="credit"
      most={50}
      rows={text.credits}
      onChange={(credits) => change({ credits })}
      empty={emptyCredit}
      firstField={(index) => `requestedCredits-${index}-category`}
      nameOf={({ category }) => labelOf(categories, category)}
    >
      {(row, index, set) => (
        <div className="credit">
          <SelectField
            id={`requestedCredits-${index}-category`}
            label="Category"
            error={errorOf(`${ROW}/${index}/category`)}
            empty="Choose one"
            choices={categories.map(({ id, label }) => ({ value: id, label }))}
            value={row.category}
            onChange={({ target }) => set({ category: target.value })}
          />
          <TextField
            id={`requestedCredits-${index}-hours`}
            label={`${unit.charAt(0).toUpperCase()}${unit.slice(1)}s`}
            error={errorOf(`${ROW}/${index}/hours`)}
            inputMode="decimal"
            autoComplete="off"
            maxLength={7}
            value={row.hours}
            onChange={({ target }) => set({ hours: target.value })}
          />
          {credentials.length > 0 && (
            <ChoiceGroup
              id={`requestedCredits-${index}-credentials`}
              kind="any"
              label="Only for (optional)"
              error={errorOf(`${ROW}/${index}/credentials`)}
              choices={credentials.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }))}
              value={row.credentials}
              onChoose={(chosen) => set({ credentials: chosen })}
            />
          )}
        </div>
      )}
    </RepeatedRows>
  );
}
