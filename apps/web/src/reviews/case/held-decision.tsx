import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { api, read } from '../../api/client.js';
import { clearNews, tell } from '../../shell/news.js';
import { Countdown, useSecondsUntil } from './countdown.js';
import { heldMailQuery } from './case.queries.js';
import { useCase } from './case-context.js';
import { PreviewedMail } from './decision-mail.js';
import { isLate, whyLate, type LateAct } from './held-refusal.js';
import type { HeldAct } from './held-words.js';
import { useAct, type ActHeaders } from './use-act.js';

const ASKED_AGAIN_MS = 2000;

interface HeldDecisionProps {
  /** Undefined when something is tried anew. The decision may be gone from the page by then. */
  onLate: (late: LateAct | undefined) => void;
}

/** A decision that was made and can still be taken back; the mail is shown as it will go out. */
export function HeldDecision({ onLate }: HeldDecisionProps): ReactNode {
  const { form, rights, reviewers, renew } = useCase();
  const queryClient = useQueryClient();
  const { heldDecision: held } = form;
  const { data } = useQuery(heldMailQuery(form.id));
  const seconds = useSecondsUntil(held?.releaseAt ?? form.submittedAt);
  const over = held !== null && seconds === 0;
  useEffect(() => {
    if (!over) return undefined;
    const timer = setInterval(() => void renew(), ASKED_AGAIN_MS);
    return () => clearInterval(timer);
  }, [over, renew]);
  const path = { formId: form.id };
  const explained = async (act: HeldAct, attempt: Promise<unknown>): Promise<void> => {
    onLate(undefined);
    try {
      await attempt;
    } catch (error) {
      if (isLate(error) && held !== null) onLate(await whyLate(queryClient, form.id, act, held.decidedAt));
      throw error;
    }
  };
  const undo = useAct(
    (_value, { 'If-Match': match }: ActHeaders) =>
      explained(
        'undo',
        read(
          api.DELETE('/api/v1/eligibility-forms/{formId}/decisions/current', {
            params: { path, header: { 'If-Match': match } },
          }),
        ),
      ),
    () => tell({ text: `${form.number}: the decision is taken back. Nobody was told.` }),
  );
  const release = useAct(
    (_value, { 'If-Match': match }: ActHeaders) =>
      explained(
        'release',
        read(
          api.POST('/api/v1/eligibility-forms/{formId}/decisions/current/release', {
            params: { path, header: { 'If-Match': match } },
          }),
        ),
      ),
    () => tell({ text: `${form.number}: the applicant is being emailed.` }),
  );
  if (held === null) return null;
  const own = held.decidedBy === rights.personId;
  const by = own ? 'you' : (reviewers.find(({ id }) => id === held.decidedBy)?.name ?? 'a member');
  const busy = undo.isPending || release.isPending;
  const failed = [undo.error, release.error].find((error) => error !== null && !isLate(error));
  return (
    <div className="stack">
      <div className="notice stack tight" role="status">
        <p>
          <strong>
            Decided by <bdi>{by}</bdi>: {held.outcome === 'approved' ? 'approve' : 'do not approve'}.
          </strong>
        </p>
        <p>
          {over ? (
            'The mail is on its way …'
          ) : (
            <>
              The applicant is emailed in <Countdown until={held.releaseAt} />
              <span className="visually-hidden">less than a minute</span>.
            </>
          )}
        </p>
      </div>
      {failed && (
        <p className="wrong-note" role="alert">
          {failed.message}
        </p>
      )}
      <p className="row">
        {(own || rights.isChair) && !over && (
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              clearNews();
              undo.mutate();
            }}
          >
            {undo.isPending ? 'Taking it back …' : 'Undo'}
          </button>
        )}
        {rights.isChair && !over && (
          <button
            type="button"
            className="button second"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              clearNews();
              release.mutate();
            }}
          >
            {release.isPending ? 'Sending …' : 'Email the applicant now'}
          </button>
        )}
      </p>
      {data?.mail && <PreviewedMail preview={data.mail} verb="Will email" />}
    </div>
  );
}

/** Says so where the buttons were, and takes the focus that they had. */
export function LateNotice({ words }: { words: string }): ReactNode {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [words]);
  return (
    <p className="notice soon" role="alert" ref={box} tabIndex={-1}>
      {words}
    </p>
  );
}
