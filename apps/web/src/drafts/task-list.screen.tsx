import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '../shell/use-title.js';
import { DiscardDraftButton } from './discard-draft.js';
import { DraftDates } from './draft-dates.js';
import { useDraft } from './draft-context.js';
import { STATUS_WORDS, statusOf } from './draft-sections.js';
import { FormerDecision } from './former-decision.js';

/** Everything the form asks for, and how far each part is. */
export function TaskListScreen(): ReactNode {
  const { draft, text, program, sections, problems, files } = useDraft();
  const title = text.title.trim();
  useTitle(title === '' ? 'Eligibility form' : title);
  const statuses = sections.map((section) => ({ section, status: statusOf(section, text, files.length, problems) }));
  const ready = problems.length === 0;
  const open = statuses.filter(({ status }) => !['done', 'optional'].includes(status)).length;
  return (
    <>
      <header className="stack">
        <p className="quiet">
          <Link to="/forms">My forms</Link> · {program.name}
        </p>
        <h1 dir="auto">{title === '' ? 'Eligibility form' : title}</h1>
        <p className="quiet measure">
          Ask that an activity count. Fill in the parts in any order and come back whenever you like.
        </p>
      </header>
      {draft.resubmissionOf !== null && <FormerDecision formId={draft.resubmissionOf} program={program} />}
      <ol className="tasks">
        {statuses.map(({ section, status }) => (
          <li key={section.id}>
            <Link to="/drafts/$draftId/$section" params={{ draftId: draft.id, section: section.id }}>
              {section.title}
            </Link>
            <span className={`task-status ${status}`}>{STATUS_WORDS[status]}</span>
          </li>
        ))}
        <li>
          <Link to="/drafts/$draftId/$section" params={{ draftId: draft.id, section: 'check' }}>
            Check your answers and send
          </Link>
          <span className={`task-status ${ready ? 'ready' : 'not-started'}`}>
            {ready ? 'Ready to send' : open === 0 ? 'Not ready yet' : `${open} ${open === 1 ? 'part' : 'parts'} to go`}
          </span>
        </li>
      </ol>
      <DraftDates />
      <DiscardDraftButton />
    </>
  );
}
