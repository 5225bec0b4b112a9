import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, read } from '../../api/client.js';
import { tell } from '../../shell/news.js';
import { useCase } from './case-context.js';
import { OccurrenceDialog } from './occurrence-dialog.js';
import { ReasonDialog } from './reason-dialog.js';
import { Section } from './section.js';
import { useAct } from './use-act.js';

type ActName = 'revoke' | 'reopen' | 'admit' | 'occurrence';

/** What becomes of a form that is closed: a chair's acts, and headquarters' late admission. */
export function ChairActs(): ReactNode {
  const { form, program, rights } = useCase();
  const [open, setOpen] = useState<ActName>();
  const close = (): void => setOpen(undefined);
  const path = { formId: form.id };
  const revoke = useAct<string>((reason, header) =>
    read(api.POST('/api/v1/eligibility-forms/{formId}/revocation', { params: { path, header }, body: { reason } })),
  );
  const reopen = useAct<string>((reason, header) =>
    read(api.POST('/api/v1/eligibility-forms/{formId}/reopening', { params: { path, header }, body: { reason } })),
  );
  const admit = useAct<string>((reason, header) =>
    read(api.POST('/api/v1/eligibility-forms/{formId}/late-admission', { params: { path, header }, body: { reason } })),
  );
  const approved = form.status === 'approved' && form.revokedAt === null;
  const may: Record<ActName, boolean> = {
    revoke: rights.isChair && approved,
    occurrence: rights.isChair && approved,
    reopen: rights.isChair && !approved && ['approved', 'not_approved', 'duplicate'].includes(form.status),
    admit: rights.isHeadquarters && form.status === 'refused_late',
  };
  if (!Object.values(may).includes(true)) return null;
  return (
    <Section id="acts" title="What can be done">
      <p className="row">
        {may.occurrence && (
          <button type="button" className="button second small" onClick={() => setOpen('occurrence')}>
            New occurrence …
          </button>
        )}
        {may.revoke && (
          <button type="button" className="button second small" onClick={() => setOpen('revoke')}>
            Revoke the approval …
          </button>
        )}
        {may.reopen && (
          <button type="button" className="button second small" onClick={() => setOpen('reopen')}>
            Open it again …
          </button>
        )}
        {may.admit && (
          <button type="button" className="button second small" onClick={() => setOpen('admit')}>
            Admit it late …
          </button>
        )}
      </p>
      <ReasonDialog
        title="Revoke the approval?"
        hint="Mailed to the applicant word for word, and kept in the history."
        button="Revoke and email the applicant"
        open={open === 'revoke'}
        onClose={close}
        act={async (reason) => {
          await revoke.mutateAsync(reason);
          tell({ text: `${form.number}: the approval is revoked.` });
        }}
      >
        <p>The activity leaves the catalog at once. Hours that were claimed in good faith stay.</p>
      </ReasonDialog>
      <ReasonDialog
        title="Open it again?"
        hint="Mailed to the applicant word for word, and kept in the history."
        button="Open it again and email the applicant"
        open={open === 'reopen'}
        onClose={close}
        act={async (reason) => {
          await reopen.mutateAsync(reason);
          tell({ text: `${form.number} is open again, in a new round.` });
        }}
      >
        <p>A new round begins, with a promise of its own. Earlier decisions stay on record.</p>
      </ReasonDialog>
      <ReasonDialog
        title="Admit it late?"
        hint="Mailed to the applicant word for word, and kept in the history."
        button="Admit it and email the applicant"
        open={open === 'admit'}
        onClose={close}
        act={async (reason) => {
          await admit.mutateAsync(reason);
          tell({ text: `${form.number} is admitted; it goes to the committee.` });
        }}
      >
        <p>It goes to the committee, and the promise runs from now.</p>
      </ReasonDialog>
      <OccurrenceDialog open={open === 'occurrence'} onClose={close} />
      {form.occurrenceOf !== null && (
        <p className="small">
          It continues{' '}
          <Link to="/reviews/$program/$formId" params={{ program: program.id, formId: form.occurrenceOf }} search={{}}>
            an approved series
          </Link>
          .
        </p>
      )}
    </Section>
  );
}
