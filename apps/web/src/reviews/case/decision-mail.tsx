import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { FieldError } from '../../fields/error-summary.js';
import { MailPreview } from '../../mail/mail-preview.js';
import { previewQuery, type DecisionPreview, type Ruling } from './case.queries.js';
import { useCase } from './case-context.js';
import { refusedFields } from './refused-fields.js';

const SETTLED_MS = 500;

interface DecisionMailProps {
  ruling: Ruling;
  /** Whether the api would take it: a mail is asked for no sooner. */
  isReady: (ruling: Ruling) => boolean;
  /** The decision is on its way: nothing more is asked for. */
  isDecided: boolean;
}

/** The exact mail that the decision would cause, followed as it is being written. */
export function DecisionMail({ ruling, isReady, isDecided }: DecisionMailProps): ReactNode {
  const { form, terms } = useCase();
  const settled = useSettled(ruling);
  const { data, error, isPlaceholderData } = useQuery({
    ...previewQuery(form.id, form.version, settled),
    enabled: isReady(settled) && !isDecided,
    placeholderData: keepPreviousData,
  });
  const behind = isPlaceholderData || settled !== ruling;
  if (!isReady(ruling)) {
    return <p className="quiet small">The mail is shown here once there is something to say in it.</p>;
  }
  return (
    <div className="stack mail-preview" aria-busy={behind}>
      {error !== null && <NotYet said={refusedFields(error, settled, terms.categories, () => undefined)} />}
      {data !== undefined && <PreviewedMail preview={data} verb="Will email" />}
      {data === undefined && error === null && <p className="quiet">The mail is being put together …</p>}
    </div>
  );
}

export function PreviewedMail({ preview, verb }: { preview: DecisionPreview; verb: string }): ReactNode {
  return (
    <>
      {preview.warnings.map(({ code, message }) => (
        <p key={code} className="notice soon" role="status">
          <strong>Look again:</strong> {message}
        </p>
      ))}
      <p>
        {verb} <strong dir="auto">{preview.to.name}</strong>:
      </p>
      <MailPreview {...preview} to={<bdi>{preview.to.name}</bdi>} />
    </>
  );
}

function NotYet({ said }: { said: readonly FieldError[] }): ReactNode {
  return (
    <p className="quiet small" role="status">
      There is no mail to show yet. {said.map(({ message }) => message).join(' ')}
    </p>
  );
}

/** The value, once it was left alone for a moment. */
function useSettled(ruling: Ruling): Ruling {
  const said = JSON.stringify(ruling);
  const [settled, setSettled] = useState(ruling);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(said) as Ruling), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return JSON.stringify(settled) === said ? ruling : settled;
}
