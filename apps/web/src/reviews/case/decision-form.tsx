import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../../api/client.js';
import type { Credit } from '../../api/queries.js';
import { ChoiceGroup } from '../../fields/choice-group.js';
import { ErrorSummary, type FieldError } from '../../fields/error-summary.js';
import { TextArea } from '../../fields/text-area.js';
import { TextField } from '../../fields/text-field.js';
import { tell } from '../../shell/news.js';
import type { ReviewedForm, Ruling } from './case.queries.js';
import { useCase } from './case-context.js';
import { WhatToWeigh } from './checklist.js';
import { CreditsEditor, sameCredits, useCredits } from './credits-editor.js';
import { DecisionMail } from './decision-mail.js';
import { refusedFields } from './refused-fields.js';
import { tellHeld } from './undo-news.js';
import { isStale, useAct } from './use-act.js';
import { conditionsOf } from './work.js';

const FIELDS: Readonly<Record<string, string>> = {
  message: 'decision-message',
  credits: 'decision-credits',
  reasons: 'decision-reasons',
  conditions: 'decision-conditions',
  expiresOn: 'decision-expires',
};
const fieldOf = (pointer: string): string | undefined => FIELDS[pointer.split('/')[1] ?? ''];

/** Records the committee's decision; what the applicant will read stands beside it. */
export function DecisionForm({ outcome, onDone }: { outcome: Ruling['outcome']; onDone: () => void }): ReactNode {
  const { form, terms, work, change, decided } = useCase();
  const queryClient = useQueryClient();
  const { credits } = useCredits();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const approves = outcome === 'approved';
  const conditions = conditionsOf(work);
  const ruling: Ruling = approves
    ? {
        outcome,
        message: work.message,
        credits,
        ...(conditions.length > 0 && { conditions }),
        ...(work.expiresOn !== '' && { expiresOn: work.expiresOn }),
      }
    : { outcome, message: work.message, reasons: [...work.reasons] };
  const missing = (one: Ruling): FieldError[] => missingFrom(one, form.requestedCredits, terms.reasonsRequired);
  const decide = useAct<Ruling>(
    async (body, header) => {
      const answer = (await read(
        api.POST('/api/v1/eligibility-forms/{formId}/decisions', {
          params: { path: { formId: form.id }, header },
          body,
        }),
      )) as ReviewedForm;
      decided(answer);
      tellHeld(answer, queryClient);
    },
    () => {
      if (terms.undoSeconds === 0) tell({ text: `${form.number}: decided, and the applicant was emailed.` });
      onDone();
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (decide.isPending) return;
    const found = missing(ruling);
    setErrors(found);
    if (found.length > 0) return;
    void queryClient.cancelQueries({ queryKey: ['decision-preview', form.id] });
    decide.mutate(ruling, {
      onError: (error) => setErrors(isStale(error) ? [] : refusedFields(error, ruling, terms.categories, fieldOf)),
    });
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <WhatToWeigh />
      {approves ? (
        <CreditsEditor id="decision-credits" error={errorOf('decision-credits')} />
      ) : (
        <ChoiceGroup
          id="decision-reasons"
          kind="any"
          label={terms.reasonsRequired ? 'Reasons' : 'Reasons (optional)'}
          hint="The mail says each, and what would change it."
          error={errorOf('decision-reasons')}
          choices={terms.reasons.map(({ code, text, remedy }) => ({ value: code, label: text, hint: remedy }))}
          value={work.reasons}
          onChoose={(reasons) => change({ reasons })}
        />
      )}
      <TextArea
        id="decision-message"
        label="Message to the applicant"
        hint="Mailed word for word."
        error={errorOf('decision-message')}
        rows={5}
        maxLength={20_000}
        value={work.message}
        onChange={({ target }) => change({ message: target.value })}
      />
      {approves && (
        <details open={work.conditions !== '' || work.expiresOn !== '' || undefined}>
          <summary>Conditions and expiry</summary>
          <div className="stack details-body">
            <TextArea
              id="decision-conditions"
              label="Conditions"
              hint="One a line; mailed, and shown in the catalog."
              error={errorOf('decision-conditions')}
              rows={3}
              value={work.conditions}
              onChange={({ target }) => change({ conditions: target.value })}
            />
            <TextField
              id="decision-expires"
              type="date"
              label="Holds until"
              hint="The last day; left empty, nothing ends it."
              error={errorOf('decision-expires')}
              value={work.expiresOn}
              onChange={({ target }) => change({ expiresOn: target.value })}
            />
          </div>
        </details>
      )}
      <DecisionMail
        ruling={ruling}
        isReady={(one) => missing(one).length === 0}
        isDecided={decide.isPending || decide.isSuccess}
      />
      <div>
        <button className="button" aria-disabled={decide.isPending}>
          {decide.isPending
            ? 'Deciding …'
            : approves
              ? 'Approve and email the applicant'
              : 'Do not approve and email the applicant'}
        </button>
        {terms.undoSeconds > 0 && (
          <p className="quiet small">You can take it back for {terms.undoSeconds} seconds; then the mail goes out.</p>
        )}
      </div>
    </form>
  );
}

/** What the browser can tell before the api is asked. */
function missingFrom(
  { message, credits, reasons = [] }: Ruling,
  asked: readonly Credit[],
  reasonsRequired: boolean,
): FieldError[] {
  const missing: FieldError[] = [];
  if (credits !== undefined && (credits.length === 0 || credits.some(({ hours }) => hours <= 0))) {
    missing.push({ field: 'decision-credits', message: 'Give each amount in hours, at least one of them' });
  }
  if (credits === undefined && reasonsRequired && reasons.length === 0) {
    missing.push({ field: 'decision-reasons', message: 'Choose at least one reason' });
  }
  const speaks = credits === undefined ? reasons.length > 0 : sameCredits(asked, credits);
  if (message.trim() === '' && !speaks) {
    const why = credits === undefined ? 'or choose a reason' : 'to say why the credits differ';
    missing.push({ field: 'decision-message', message: `Write a message to the applicant, ${why}` });
  }
  return missing;
}
