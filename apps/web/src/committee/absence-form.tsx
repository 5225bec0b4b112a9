import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import { absencesQuery, type Member } from './committee.queries.js';
import { addDays, daysBetween } from '../time/days.js';
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

/** First day away, the day of return, and who stands in. */
export function AbsenceForm({ visitor, members, absences, today, absence, onDone }: AbsenceFormProps): ReactNode {
  const { program, id: self, isChair } = visitor;
  const queryClient = useQueryClient();
  const isMember = members.some(({ member }) => member.id === self);
  const [version, setVersion] = useState(absence?.version ?? 0);
  const nameOf = (id: string): string => members.find(({ member }) => member.id === id)?.member.name ?? 'somebody';
  const { bound, errors, isPending, submit, typed } = useEntryForm({
    initial: {
      memberId: absence?.memberId ?? (isMember ? self : ''),
      fromOn: absence?.fromOn ?? today,
      untilOn: absence?.untilOn ?? '',
      delegateId: absence?.delegateId ?? '',
    },
    problems: ({ memberId, fromOn, untilOn }) => [
      ...(memberId === '' ? [{ field: 'memberId', message: 'Choose who is away' }] : []),
      ...(fromOn === '' ? [{ field: 'fromOn', message: 'Say which day is the first one away' }] : []),
      ...(untilOn === '' ? [{ field: 'untilOn', message: 'Say which day they are back' }] : []),
      ...(fromOn !== '' && untilOn !== '' && untilOn <= fromOn
        ? [{ field: 'untilOn', message: 'The day of return must be after the first day away' }]
        : []),
    ],
    send: ({ memberId, fromOn, untilOn, delegateId }, sendOnce) => {
      const days = { fromOn, untilOn, ...(delegateId !== '' && { delegateId }) };
      if (absence === null) {
        const body = { ...days, memberId };
        return sendOnce(body, (key) =>
          read(
            api.POST('/api/v1/programs/{program}/absences', {
              params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          ),
        );
      }
      return read(
        api.PUT('/api/v1/programs/{program}/absences/{absenceId}', {
          params: { path: { program: program.id, absenceId: absence.id }, header: { 'If-Match': `"${version}"` } },
          body: days,
        }),
      );
    },
    onDone: async ({ memberId, fromOn, untilOn }) => {
      await queryClient.invalidateQueries({ queryKey: ['committee', program.id] });
      const whose = memberId === self ? 'You are' : `${nameOf(memberId)} is`;
      tell({ text: `${whose} away from ${formatDate(fromOn)}, back on ${formatDate(untilOn)}.` });
      onDone();
    },
    /** Somebody was faster: what they wrote is told, what is typed stays, and replaces it when it is saved again. */
    explain: async (error) => {
      if (!(error instanceof Refusal) || error.status !== 412) return undefined;
      const { items } = await queryClient.query({ ...absencesQuery(program.id), staleTime: 0 });
      const now = items.find(({ id }) => id === absence?.id);
      if (now === undefined) return 'Somebody has removed this absence meanwhile. Close this and add a new one.';
      setVersion(now.version);
      return `Somebody has changed this absence meanwhile: it now runs from ${formatDate(now.fromOn)}, back on ${formatDate(now.untilOn)}, ${now.delegateId === null ? 'with nobody standing in' : `with ${nameOf(now.delegateId)} standing in`}. Save again to replace that by what is written here.`;
    },
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {absence === null && (
        <SelectField
          {...bound('memberId')}
          label="Who is away"
          {...(isMember ? {} : { empty: 'Choose a member' })}
          choices={members
            .filter(({ member }) => isChair || member.id === self)
            .map(({ member }) => ({
              value: member.id,
              label: member.id === self ? `${member.name} (you)` : member.name,
            }))}
        />
      )}
      <div className="room-filters">
        <TextField {...bound('fromOn')} label="First day away" type="date" />
        <TextField
          {...bound('untilOn')}
          label="Back on"
          hint="The first day of being there again"
          type="date"
          min={addDays(today, 1)}
        />
      </div>
      <SelectField
        {...bound('delegateId')}
        label="Who stands in"
        hint="Their new forms and reminders go to this colleague"
        empty="Nobody"
        choices={members
          .filter(({ member }) => member.id !== typed.memberId)
          .map(({ member }) => ({ value: member.id, label: member.name }))}
      />
      <p className="notice small" role="status">
        {foretell({ id: absence?.id, ...typed }, absences, nameOf)}
      </p>
      <p className="row">
        <button className="button" aria-disabled={isPending}>
          {isPending ? 'Saving …' : absence === null ? 'Add the absence' : 'Save the absence'}
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
