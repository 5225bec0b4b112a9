import { Injectable } from '@nestjs/common';
import { DomainError, formatInstant, type FormEventType } from '#domain';
import { FormDetailQuery, FormHistoryQuery } from '#persistence';
import { Policies } from '#use-cases';

/** How a question ends, as its applicant may know: a decision that is held is none of it. */
const ENDS: Partial<Record<FormEventType, string>> = {
  'form.answered': 'It was answered',
  'form.no-response': 'It was closed without an answer',
  'form.approved': 'The form was decided',
  'form.not-approved': 'The form was decided',
  'form.withdrawn': 'The form was withdrawn',
  'form.duplicate': 'The form was closed as covered by another one',
};

/** Why an answer comes too late for the question it is for. */
@Injectable()
export class ClosedQuestion {
  constructor(
    private readonly details: FormDetailQuery,
    private readonly history: FormHistoryQuery,
    private readonly policies: Policies,
  ) {}

  /** @returns DomainError `form.state-conflict`, in place of one that knows the form's state only */
  async explain(formId: string): Promise<DomainError> {
    const [{ form }, events] = await Promise.all([this.details.execute(formId), this.history.dated(formId)]);
    const asked = events.findLastIndex(({ type }) => type === 'form.information-requested');
    if (asked < 0) {
      return new DomainError('form.state-conflict', `The committee asked nothing about form ${form.number}.`);
    }
    const end = events.slice(asked).find(({ type }) => ENDS[type] !== undefined);
    const closed = 'The question is closed: the committee goes on with the form.';
    if (end === undefined) return new DomainError('form.state-conflict', closed);
    const { timeZone } = this.policies.version(form.program, form.policyVersion);
    const message = `The question is closed. ${ENDS[end.type] ?? ''} on ${formatInstant(end.at, timeZone)}.`;
    return new DomainError('form.state-conflict', message, { closedAt: new Date(end.at).toISOString() });
  }
}
