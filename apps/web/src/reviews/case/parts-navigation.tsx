import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { recommendationsQuery } from './case.queries.js';
import { useCase } from './case-context.js';

/** The parts of the page in their order, for who uses a small window or no pointer; each link moves the focus, too. */
export function PartsNavigation(): ReactNode {
  const { form } = useCase();
  const { data } = useQuery(recommendationsQuery(form.id));
  const advised = form.recommendations.mode !== 'single' || (data?.items.length ?? 0) > 0;
  const parts: [string, string, boolean][] = [
    ['work', 'Your turn', true],
    ['recommendations', 'Recommendations', advised],
    ['assignees', 'Who has it', true],
    ['conflicts', 'Conflicts', true],
    ['decisions', 'Decision', form.decision !== null || form.round > 1],
    ['promise', 'Promise', form.decisionDueAt !== null],
    ['activity', 'Activity', true],
    ['agenda', 'Agenda', true],
    ['revisions', 'Revisions', form.revision > 1],
    ['files', 'Attachments', true],
    ['precedents', 'Precedents', true],
    ['comments', 'Committee', true],
    ['messages', 'Applicant', true],
    ['history', 'History', true],
  ];
  return (
    <nav className="case-parts screen-only" aria-label="On this page">
      {parts
        .filter(([, , there]) => there)
        .map(([id, label]) => (
          <a
            key={id}
            href={`#${id}-title`}
            onClick={(event) => {
              event.preventDefault();
              const title = document.getElementById(`${id}-title`);
              title?.focus({ preventScroll: true });
              title?.scrollIntoView({ block: 'start' });
            }}
          >
            {label}
          </a>
        ))}
    </nav>
  );
}
