import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import type { FieldError } from '../fields/error-summary.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import type { BulkWish } from './bulk-wish.js';
import { reasonsQuery } from './queue.queries.js';

const OUTCOMES = [
  { value: 'approved', label: 'Approve', hint: 'With the credits that each form asks for.' },
  { value: 'not_approved', label: 'Decline' },
];

interface ChoicesProps {
  program: Program;
  people: readonly { id: string; label: string }[];
  wish: BulkWish;
  onWish: (wish: BulkWish) => void;
  errors: readonly FieldError[];
  onSubmit: () => void;
}

/** What the act needs to be told, before anything is looked at. */
export function BulkChoices({ people, wish, onWish, errors, onSubmit, program }: ChoicesProps): ReactNode {
  const members = people.filter(({ id }) => id !== 'none').map(({ id, label }) => ({ value: id, label }));
  const errorOf = (id: string): string | undefined => errors.find(({ field }) => field === id)?.message;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {wish.act === 'decide' ? (
        <Ruling program={program} wish={wish} onWish={onWish} errorOf={errorOf} />
      ) : (
        <SelectField
          id="bulk-member"
          label={wish.act === 'unassign' ? 'Take them from' : wish.act === 'assign' ? 'Assign them to' : 'Hand them to'}
          error={errorOf('bulk-member')}
          choices={wish.act === 'hand-over' ? members.filter(({ value }) => value !== 'me') : members}
          empty={wish.act === 'hand-over' ? 'Who stands in for me today' : 'Choose a member'}
          value={wish.memberId}
          onChange={({ target }) => onWish({ ...wish, memberId: target.value })}
        />
      )}
      <p>
        <button className="button">See what would happen</button>
      </p>
    </form>
  );
}

interface RulingProps extends Pick<ChoicesProps, 'program' | 'wish' | 'onWish'> {
  errorOf: (id: string) => string | undefined;
}

function Ruling({ program, wish, onWish, errorOf }: RulingProps): ReactNode {
  const { data: reasons = [] } = useQuery(reasonsQuery(program.id));
  return (
    <>
      <ChoiceGroup
        kind="one"
        id="bulk-outcome"
        label="The decision"
        error={errorOf('bulk-outcome')}
        choices={OUTCOMES}
        value={wish.outcome}
        onChoose={(outcome) => onWish({ ...wish, outcome: outcome as BulkWish['outcome'] })}
      />
      {wish.outcome === 'not_approved' && reasons.length > 0 && (
        <ChoiceGroup
          kind="any"
          id="bulk-reasons"
          label="Reasons"
          hint="Each is mailed with what would change it."
          error={errorOf('bulk-reasons')}
          choices={reasons.map(({ code, text }) => ({ value: code, label: text }))}
          value={wish.reasons}
          onChoose={(chosen) => onWish({ ...wish, reasons: chosen })}
        />
      )}
      <TextArea
        id="bulk-message"
        label="Message to the applicants"
        hint="It is mailed word for word, the same to each of them."
        error={errorOf('bulk-message')}
        maxLength={10_000}
        rows={5}
        value={wish.message}
        onChange={({ target }) => onWish({ ...wish, message: target.value })}
      />
    </>
  );
}
