import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FileLinks } from '../files/file-links.js';
import { useTitle } from '../shell/use-title.js';
import { AgendaDifference } from './agenda-difference.js';
import { DraftDates } from './draft-dates.js';
import { useDraft } from './draft-context.js';
import { problemsIn, wordsOf, type Section } from './draft-sections.js';
import { DRAFT_PARTS } from './draft-words.js';
import { filesOfDraft } from './drafts.queries.js';
import { Precedents } from './precedents.js';
import { SendDraft } from './send-draft.js';

/** Everything once more, before it is sent. */
export function CheckAnswers(): ReactNode {
  const { draft, text, program, sections } = useDraft();
  useTitle(`Check your answers, ${text.title.trim() || 'Eligibility form'}`);
  return (
    <div className="check">
      <div className="stack">
        <p>
          <Link to="/drafts/$draftId" params={{ draftId: draft.id }}>
            ← <bdi>{text.title.trim() || 'Eligibility form'}</bdi>
          </Link>
        </p>
        <h1>Check your answers</h1>
      </div>
      <Precedents program={program} text={text} certain />
      {sections.map((section) => (
        <Answers key={section.id} section={section} />
      ))}
      <DraftDates />
      <SendDraft />
    </div>
  );
}

function Answers({ section }: { section: Section }): ReactNode {
  const { draft, text, program, problems, files } = useDraft();
  const parts = DRAFT_PARTS.filter((part) => part.section === section.id)
    .map((part) => ({ ...part, lines: part.lines(text, program) }))
    .filter(({ lines }) => lines.length > 0);
  const wrong = problemsIn(section, problems);
  const nothing = parts.length === 0 && wrong.length === 0 && (section.id !== 'evidence' || files.length === 0);
  return (
    <section aria-labelledby={`check-${section.id}`} className="answers">
      <div className="row">
        <h2 id={`check-${section.id}`}>{section.title}</h2>
        <Link to="/drafts/$draftId/$section" params={{ draftId: draft.id, section: section.id }}>
          Change<span className="visually-hidden">: {section.title}</span>
        </Link>
      </div>
      {parts.length > 0 && (
        <dl className="facts-list">
          {parts.map(({ name, label, lines }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                {lines.map((words, at) => (
                  <div key={`${at} ${words}`} dir="auto" className="words">
                    {words}
                  </div>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {section.id === 'agenda' && <AgendaDifference text={text} program={program} />}
      {section.id === 'evidence' && <FileLinks address={filesOfDraft(draft.id)} files={files} />}
      {nothing && <p className="quiet">Nothing, and nothing is needed.</p>}
      {wrong.length > 0 && (
        <ul className="plain wrong-parts">
          {wrong.map((problem) => (
            <li key={`${problem.pointer} ${problem.message}`}>
              <Link
                to="/drafts/$draftId/$section"
                params={{ draftId: draft.id, section: section.id }}
                search={{ show: 'problems' } as never}
              >
                {wordsOf(problem)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
