import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ComponentType, type ReactNode } from 'react';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { NotFound } from '../shell/not-found.js';
import { useTitle } from '../shell/use-title.js';
import { ActivitySection } from './activity-section.js';
import { AgendaSection } from './agenda-section.js';
import { CheckAnswers } from './check-answers.js';
import { useDraft, type OpenDraft } from './draft-context.js';
import { DraftDates } from './draft-dates.js';
import { knownProblems } from './draft-problems.js';
import { controlOf, isGap, problemsIn, wordsOf, type Section, type SectionId } from './draft-sections.js';
import { EvidenceSection } from './evidence-section.js';
import { NewsSection } from './news-section.js';
import { RelevanceSection } from './relevance-section.js';
import type { SectionProps } from './section-props.js';
import { TeachingSection } from './teaching-section.js';
import { useLeftFields } from './use-left-fields.js';
import { WhenSection } from './when-section.js';

const route = getRouteApi('/drafts/$draftId/$section');

const FIELDS: Record<SectionId, ComponentType<SectionProps>> = {
  news: NewsSection,
  activity: ActivitySection,
  when: WhenSection,
  teaching: TeachingSection,
  agenda: AgendaSection,
  relevance: RelevanceSection,
  evidence: EvidenceSection,
};

/** One part of the form on a page of its own. */
export function SectionScreen(): ReactNode {
  const { section: asked } = route.useParams();
  const open = useDraft();
  if (asked === 'check') return <CheckAnswers />;
  const section = open.sections.find(({ id }) => id === asked);
  if (section === undefined) return <NotFound what="The form has no such part." />;
  return <SectionPage key={section.id} section={section} open={open} />;
}

function SectionPage({ section, open }: { section: Section; open: OpenDraft }): ReactNode {
  const { draft, text, editor, program, sections, problems } = open;
  const search: Record<string, unknown> = route.useSearch();
  const navigate = useNavigate();
  // Whoever comes from the check is shown what is missing; else what was left is judged, and the rest on the way on.
  const [showAll, setShowAll] = useState(search.show === 'problems');
  const { left, onBlur } = useLeftFields();
  useTitle(`${section.title}, ${text.title.trim() || 'Eligibility form'}`);
  const own = problemsIn(section, problems);
  const [summary, setSummary] = useState<readonly FieldError[]>(() => (showAll ? summaryOf(own) : []));
  const errorOf = (pointer: string): string | undefined => {
    const problem = own.find((each) => each.pointer === pointer);
    const told = problem && (showAll || (!isGap(problem) && left.has(controlOf(pointer))));
    return told ? wordsOf(problem) : undefined;
  };
  const following = sections[sections.indexOf(section) + 1]?.id ?? 'check';
  const goOn = async (): Promise<void> => {
    await editor.flush();
    const state = editor.current();
    if (state.save.kind === 'conflict' || state.save.kind === 'gone') return;
    const wrong = problemsIn(section, knownProblems(state));
    setShowAll(true);
    setSummary(summaryOf(wrong));
    if (wrong.length > 0) return;
    await navigate({ to: '/drafts/$draftId/$section', params: { draftId: draft.id, section: following } });
  };

  const Fields = FIELDS[section.id];
  return (
    <form
      className="stack section"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
      onBlur={onBlur}
    >
      <p>
        <Link to="/drafts/$draftId" params={{ draftId: draft.id }}>
          ← <bdi>{text.title.trim() || 'Eligibility form'}</bdi>
        </Link>
      </p>
      <h1>{section.title}</h1>
      <ErrorSummary errors={summary} />
      <Fields text={text} program={program} change={(parts) => editor.change(parts)} errorOf={errorOf} />
      {section.id === 'when' && <DraftDates />}
      <p className="row">
        <button className="button">Save and continue</button>
        <Link to="/drafts/$draftId" params={{ draftId: draft.id }}>
          {summary.length > 0 ? 'Come back to this later' : 'Back to the list'}
        </Link>
      </p>
    </form>
  );
}

function summaryOf(problems: readonly { pointer: string; message: string }[]): FieldError[] {
  return problems.map((problem) => ({ field: controlOf(problem.pointer), message: wordsOf(problem) }));
}
