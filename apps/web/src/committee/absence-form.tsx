import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import { absencesQuery, type Member } from './committee.queries.js';
import { addDays, daysBetween } from './days.js';
import type { Visitor } from './room.js';
import { standInsOn, wordsFor, type Absence } from './stand-ins.js';

interface AbsenceFormProps {
  visitor: Visitor;
  members: readonly Member[];
  absences: readonly Absence[];
  today: string;
  /** The one that is changed; null for a new one. */
  absence: Absence | null;
  onDone: () => void;
}

const FIELDS: Readonly<Record<string, string>> = {
  '/memberId': 'absence-member',
  '/fromOn': 'absence-from',
  '/untilOn': 'absence-until',
  '/delegateId': 'absence-delegate',
};

/** First day away, the day of return, and who stands in. */
export function AbsenceForm({ visitor, members, absences, today, absence, onDone }: AbsenceFormProps): ReactNode {
  const { program, id: self, isChair } = visitor;
  const queryClient = useQueryClient();
  const isMember = members.some(({ member }) => member.id === self);
  const [memberId, setMemberId] = useState(absence?.memberId ?? (isMember ? self : ''));
  const [fromOn, setFromOn] = useState(absence?.fromOn ?? today);
  const [untilOn, setUntilOn] = useState(absence?.untilOn ?? '');
  const [delegateId, setDelegateId] = useState(absence?.delegateId ?? '');
  const [version, setVersion] = useState(absence?.version ?? 0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  // Tried again after an answer that never came, it is the same absence; other days are another one.
  const key = useRef(crypto.randomUUID());
  const nameOf = (id: string): string => members.find(({ member }) => member.id === id)?.member.name ?? 'somebody';
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['committee', program.id] });
  const save = useMutation({
    mutationFn: () => {
      const body = { fromOn, untilOn, ...(delegateId !== '' && { delegateId }) };
      if (absence === null) {
        return read(
          api.POST('/api/v1/programs/{program}/absences', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key.current } },
            body: { ...body, memberId },
          }),
        );
      }
      return read(
        api.PUT('/api/v1/programs/{program}/absences/{absenceId}', {
          params: { path: { program: program.id, absenceId: absence.id }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      );
    },
    onSuccess: async () => {
      await refresh();
      const whose = memberId === self ? 'You are' : `${nameOf(memberId)} is`;
      tell({ text: `${whose} away from ${formatDate(fromOn)}, back on ${formatDate(untilOn)}.` });
      onDone();
    },
    onError: async (error) => {
      if (error instanceof Refusal && error.status === 412) {
        setErrors([{ message: await takeOver() }]);
      } else {
        setErrors(problemErrors(error, (pointer) => FIELDS[pointer]));
      }
    },
  });
  /** Somebody was faster: what they wrote is told, what is typed here stays, and replaces it when it is saved again. */
  const takeOver = async (): Promise<string> => {
    const { items } = await queryClient.query({ ...absencesQuery(program.id), staleTime: 0 });
    const now = items.find(({ id }) => id === absence?.id);
    if (now === undefined) return 'Somebody has removed this absence meanwhile. Close this and add a new one.';
    setVersion(now.version);
    return `Somebody has changed this absence meanwhile: it now runs from ${formatDate(now.fromOn)}, back on ${formatDate(now.untilOn)}, ${now.delegateId === null ? 'with nobody standing in' : `with ${nameOf(now.delegateId)} standing in`}. Save again to replace that by what is written here.`;
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    const wrong = [
      ...(memberId === '' ? [{ field: 'absence-member', message: 'Choose who is away' }] : []),
      ...(fromOn === '' ? [{ field: 'absence-from', message: 'Say which day is the first one away' }] : []),
      ...(untilOn === '' ? [{ field: 'absence-until', message: 'Say which day they are back' }] : []),
      ...(fromOn !== '' && untilOn !== '' && untilOn <= fromOn
        ? [{ field: 'absence-until', message: 'The day of return must be after the first day away' }]
        : []),
    ];
    setErrors(wrong);
    if (wrong.length === 0) save.mutate();
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const change =
    (set: (value: string) => void) =>
    ({ target }: { target: { value: string } }): void => {
      key.current = crypto.randomUUID();
      set(target.value);
    };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {absence === null && (
        <SelectField
          id="absence-member"
          label="Who is away"
          {...(isMember ? {} : { empty: 'Choose a member' })}
          value={memberId}
          error={errorOf('absence-member')}
          choices={members
            .filter(({ member }) => isChair || member.id === self)
            .map(({ member }) => ({
              value: member.id,
              label: member.id === self ? `${member.name} (you)` : member.name,
            }))}
          onChange={change(setMemberId)}
        />
      )}
      <div className="room-filters">
        <TextField
          id="absence-from"
          label="First day away"
          type="date"
          value={fromOn}
          error={errorOf('absence-from')}
          onChange={change(setFromOn)}
        />
        <TextField
          id="absence-until"
          label="Back on"
          hint="The first day of being there again"
          type="date"
          min={addDays(today, 1)}
          value={untilOn}
          error={errorOf('absence-until')}
          onChange={change(setUntilOn)}
        />
      </div>
      <SelectField
        id="absence-delegate"
        label="Who stands in"
        hint="Their new forms and reminders go to this colleague"
        empty="Nobody"
        value={delegateId}
        error={errorOf('absence-delegate')}
        choices={members
          .filter(({ member }) => member.id !== memberId)
          .map(({ member }) => ({ value: member.id, label: member.name }))}
        onChange={change(setDelegateId)}
      />
      <p className="notice small" role="status">
        {foretell({ id: absence?.id, memberId, fromOn, untilOn, delegateId }, absences, nameOf)}
      </p>
      <p className="row">
        <button className="button" aria-disabled={save.isPending}>
          {save.isPending ? 'Saving …' : absence === null ? 'Add the absence' : 'Save the absence'}
        </button>
      </p>
    </form>
  );
}

interface Planned {
  id: string | undefined;
  memberId: string;
  fromOn: string;
  untilOn: string;
  delegateId: string;
}

/** How long it is and who acts on its first day, as far as it is filled in. */
function foretell(planned: Planned, absences: readonly Absence[], nameOf: (id: string) => string): string {
  const { id, memberId, fromOn, untilOn, delegateId } = planned;
  if (fromOn === '' || untilOn === '' || untilOn <= fromOn) return 'Choose the days to see who acts meanwhile.';
  const days = daysBetween(fromOn, untilOn);
  const others = absences.filter((other) => other.id !== id);
  const draft = { memberId, fromOn, untilOn, delegateId: delegateId === '' ? null : delegateId };
  const words = wordsFor(standInsOn(fromOn, memberId, [...others, draft]), nameOf);
  return `${days} ${days === 1 ? 'day' : 'days'} away. On the first day: ${words}`;
}
