import type { ReactNode } from 'react';
import { Moment } from '../time/moment.js';
import { LineDiff } from './line-diff.js';
import type { Template, Words } from './template.queries.js';

interface TemplateConflictProps {
  theirs: Template;
  mine: Words;
  zone: string;
  onTake: () => void;
}

/** Somebody saved other words meanwhile: both are shown, and what was typed stays. */
export function TemplateConflict({ theirs, mine, zone, onTake }: TemplateConflictProps): ReactNode {
  const words = { subject: theirs.subject ?? theirs.defaultSubject, body: theirs.body ?? theirs.defaultBody };
  return (
    <div className="notice soon stack" role="alert">
      <p>
        <strong>
          <bdi>{theirs.savedBy?.name ?? 'Somebody'}</bdi> saved version {theirs.version} while you wrote
        </strong>
        {theirs.savedAt !== null && (
          <>
            , <Moment at={theirs.savedAt} zone={zone} />
          </>
        )}
        . What you typed is still below. From theirs to yours:
      </p>
      <LineDiff before={asText(words)} after={asText(mine)} />
      <p>
        <button type="button" className="button second small" onClick={onTake}>
          Take their words instead
        </button>
      </p>
    </div>
  );
}

function asText({ subject, body }: Words): string {
  return `${subject}\n\n${body}`;
}
