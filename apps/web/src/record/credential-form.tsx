import type { ReactNode } from 'react';
import type { components } from '../api/schema.js';
import type { Program } from '../api/state.js';
import { todayIn } from '../time/days.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import type { SendOnce } from '../fields/request-key.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { useNow } from '../time/business-clock.js';

type CredentialFacts = components['schemas']['CredentialDto'];

const EMPTY = {
  email: '',
  name: '',
  credential: '',
  certificationId: '',
  awardedOn: '',
  start: '',
  end: '',
  on: '',
  reason: '',
};
type TypedCredential = typeof EMPTY;

interface CredentialFormProps<Answer> {
  program: Program;
  /** What stands in the fields at first; null: it is awarded, to somebody who is named here. */
  former: CredentialFacts | null;
  action: { label: string; pending: string };
  send: (facts: CredentialFacts, typed: TypedCredential, sendOnce: SendOnce) => Promise<Answer>;
  onDone: (answer: Answer) => unknown;
  explain?: (error: Error) => Promise<string | undefined>;
}

/** What the board decides of a credential: whose, which, since when, and where its term is not the one that follows. */
export function CredentialForm<Answer>(props: CredentialFormProps<Answer>): ReactNode {
  const { program, former, action, send, onDone, explain } = props;
  const today = todayIn(program.timeZone, useNow());
  const several = program.credentials.length > 0;
  const { bound, errors, isPending, submit } = useEntryForm({
    initial: former === null ? { ...EMPTY, awardedOn: today } : typedOf(former),
    problems: (typed) => problemsOf(typed, { isNew: former === null, several }),
    idOf: (pointer) =>
      pointer === '/term' ? 'start' : Object.keys(EMPTY).find((name) => pointer.endsWith(`/${name}`)),
    send: (typed, sendOnce) => send(factsOf(typed, several), typed, sendOnce),
    onDone,
    ...(explain && { explain }),
  });
  return (
    <form className="stack credential-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {former === null && (
        <>
          <TextField
            {...bound('email')}
            label="Email address"
            hint="The one that they sign in with. An account is made where there is none."
            type="email"
            autoComplete="off"
            maxLength={254}
          />
          <TextField {...bound('name')} label="Name (where the account has none)" dir="auto" maxLength={200} />
        </>
      )}
      {several && (
        <SelectField
          {...bound('credential')}
          label="Credential"
          empty="Choose …"
          choices={program.credentials.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <TextField {...bound('certificationId')} label="Certification ID" autoComplete="off" maxLength={60} />
      <TextField {...bound('awardedOn')} label="Awarded on" type="date" max={today} />
      <fieldset className="stack">
        <legend>The term, if it is not the one that follows from the award</legend>
        <div className="row">
          <TextField {...bound('start')} label="First day" type="date" />
          <TextField {...bound('end')} label="Last day" type="date" />
        </div>
      </fieldset>
      {former !== null && (
        <fieldset className="stack">
          <legend>If it is held no more</legend>
          <TextField {...bound('on')} label="First day without it" type="date" />
          <TextArea {...bound('reason')} label="Why" rows={2} maxLength={2000} dir="auto" />
        </fieldset>
      )}
      <p>
        <button className="button" aria-disabled={isPending}>
          {isPending ? action.pending : action.label}
        </button>
      </p>
    </form>
  );
}

function typedOf({ credential, certificationId, awardedOn, term, ending }: CredentialFacts): TypedCredential {
  return {
    ...EMPTY,
    credential: credential ?? '',
    certificationId,
    awardedOn,
    start: term?.start ?? '',
    end: term?.end ?? '',
    on: ending?.on ?? '',
    reason: ending?.reason ?? '',
  };
}

function factsOf(typed: TypedCredential, several: boolean): CredentialFacts {
  const { credential, certificationId, awardedOn, start, end, on, reason } = typed;
  return {
    ...(several && { credential }),
    certificationId: certificationId.trim(),
    awardedOn,
    ...(start !== '' && { term: { start, end } }),
    ...(on !== '' && { ending: { on, reason: reason.trim() } }),
  };
}

function problemsOf(typed: TypedCredential, { isNew, several }: { isNew: boolean; several: boolean }): FieldError[] {
  const { email, credential, certificationId, awardedOn, start, end, on, reason } = typed;
  const problems: FieldError[] = [];
  const need = (isThere: boolean, field: keyof TypedCredential, message: string): void => {
    if (!isThere) problems.push({ field, message });
  };
  need(!isNew || email.trim() !== '', 'email', 'Write the address of the person');
  need(!several || credential !== '', 'credential', 'Choose the credential');
  need(certificationId.trim() !== '', 'certificationId', 'Write the certification ID');
  need(awardedOn !== '', 'awardedOn', 'Choose the day of the award');
  need(start !== '' || end === '', 'start', 'Choose the first day of the term, or leave both out');
  need(end !== '' || start === '', 'end', 'Choose the last day of the term, or leave both out');
  need(on !== '' || reason.trim() === '', 'on', 'Choose the first day without it');
  need(reason.trim() !== '' || on === '', 'reason', 'Say why it is held no more');
  return problems;
}
