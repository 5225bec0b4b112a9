import type { ReactNode } from 'react';
import { describedBy, Description, type FieldFrame } from './described-field.js';
import type { Choice } from './select-field.js';

type ChoiceGroupProps = FieldFrame & {
  choices: readonly (Choice & { hint?: ReactNode })[];
} & (
    | { kind: 'one'; value: string; onChoose: (value: string) => void }
    | { kind: 'any'; value: readonly string[]; onChoose: (value: string[]) => void }
  );

/** All choices in sight: radio buttons for one of them, checkboxes for any. The first one has the id of the group. */
export function ChoiceGroup(props: ChoiceGroupProps): ReactNode {
  const { id, label, hint, error, choices, kind, value } = props;
  const frame = { id, hint, error };
  const described = describedBy({ label, ...frame });
  const choose = (chosen: string, on: boolean): void => {
    if (props.kind === 'one') props.onChoose(chosen);
    else props.onChoose(on ? [...props.value, chosen] : props.value.filter((other) => other !== chosen));
  };
  return (
    <fieldset className="choices" aria-describedby={described['aria-describedby']}>
      <legend>{label}</legend>
      <Description {...frame} />
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type={kind === 'one' ? 'radio' : 'checkbox'}
            name={id}
            id={index === 0 ? id : `${id}-${choice.value}`}
            checked={kind === 'one' ? value === choice.value : value.includes(choice.value)}
            onChange={({ target }) => choose(choice.value, target.checked)}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <span className="hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
