import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useCase } from './case-context.js';
import { WhatToWeigh } from './checklist.js';
import { DecisionForm } from './decision-form.js';
import { HeldDecision, LateNotice } from './held-decision.js';
import type { LateAct } from './held-refusal.js';
import { OpenQuestion, QuestionForm } from './question-form.js';
import { RecommendationForm } from './recommendation-form.js';
import { keptInSight } from './kept-in-sight.js';
import { mayDecide, mayWork } from './standing.js';
import type { Task } from './task.js';
import { hasWork, NO_WORK } from './work.js';

interface WorkPanelProps {
  task: Task | undefined;
  onTask: (task: Task | undefined) => void;
  /** The way to what comes next. */
  onNext: ReactNode;
}

/** Where a member advises, asks and decides. */
export function WorkPanel({ task, onTask, onNext }: WorkPanelProps): ReactNode {
  const { form, rights } = useCase();
  const title = useRef<HTMLHeadingElement>(null);
  const [late, setLate] = useState<LateAct>();
  useEffect(() => {
    const { current: heading } = title;
    if (task === undefined || heading === null) return undefined;
    heading.focus();
    return keptInSight(heading);
  }, [task]);
  return (
    <section className="case-part work screen-only" aria-labelledby="work-title">
      <div className="case-part-head">
        <h2 id="work-title" tabIndex={-1} ref={title}>
          {titleOf(task, form.status)}
        </h2>
        {task !== undefined && mayWork(form) && (
          <button type="button" className="link" onClick={() => onTask(undefined)}>
            Not now
          </button>
        )}
      </div>
      {late?.version === form.version && <LateNotice words={late.words} />}
      <Content task={rights.isMember ? task : undefined} onTask={onTask} onLate={setLate} />
      {!mayWork(form) && <LeftOver />}
      {(form.status === 'decision_held' || !mayWork(form)) && onNext}
    </section>
  );
}

function titleOf(task: Task | undefined, status: string): string {
  if (status === 'decision_held') return 'Decided, not sent yet';
  switch (task) {
    case 'approve':
      return 'Approve';
    case 'decline':
      return 'Do not approve';
    case 'ask':
      return 'Ask the applicant';
    case 'advise-approve':
      return 'Recommend to approve';
    case 'advise-decline':
      return 'Recommend to decline';
    default:
      return 'Your turn';
  }
}

const CLOSED: Readonly<Record<string, string>> = {
  submitted: 'It is on its way to the committee: in a moment you can work on it.',
  refused_late: 'It came too late and was refused. Headquarters can admit it, with a reason.',
  approved: 'It is approved.',
  not_approved: 'It is not approved.',
  withdrawn: 'The applicant withdrew it. Nothing follows.',
  duplicate: 'It is closed: another form covers the activity.',
};

interface ContentProps {
  task: Task | undefined;
  onTask: (task: Task | undefined) => void;
  onLate: (late: LateAct | undefined) => void;
}

function Content({ task, onTask, onLate }: ContentProps): ReactNode {
  const { form, rights, reviewers } = useCase();
  if (form.status === 'decision_held') return <HeldDecision onLate={onLate} />;
  if (!mayWork(form)) return <p>{form.revokedAt === null ? CLOSED[form.status] : 'Its approval was revoked.'}</p>;
  if (!rights.isMember) return <p className="quiet">The committee decides; headquarters reads along.</p>;
  if (reviewers.find(({ id }) => id === rights.personId)?.tookPart) {
    return <p className="notice">You took part before the appeal: others decide now. You can read and comment.</p>;
  }
  const done = (): void => onTask(undefined);
  switch (task) {
    case 'approve':
      return <DecisionForm outcome="approved" onDone={done} />;
    case 'decline':
      return <DecisionForm outcome="not_approved" onDone={done} />;
    case 'ask':
      return <QuestionForm onDone={done} />;
    case 'advise-approve':
      return <RecommendationForm key={task} advice="approve" onDone={done} />;
    case 'advise-decline':
      return <RecommendationForm key={task} advice="decline" onDone={done} />;
    default:
      return <Choices onTask={onTask} />;
  }
}

function Choices({ onTask }: { onTask: (task: Task) => void }): ReactNode {
  const { form, rights } = useCase();
  const { deciders, mode } = form.recommendations;
  const decides = mayDecide(form, rights.isChair);
  const button = (task: Task, label: string, second = false): ReactNode => (
    <button type="button" className={second ? 'button second' : 'button'} onClick={() => onTask(task)}>
      {label}
    </button>
  );
  return (
    <div className="stack">
      <OpenQuestion />
      {!decides ? (
        <p className="row">
          {button('advise-approve', 'Recommend to approve …')}
          {button('advise-decline', 'Recommend to decline …', true)}
        </p>
      ) : (
        <p className="row">
          {button('approve', 'Approve …')}
          {button('decline', 'Do not approve …', true)}
        </p>
      )}
      <p className="row small">
        {form.status !== 'information_requested' && (
          <button type="button" className="link" onClick={() => onTask('ask')}>
            Ask the applicant …
          </button>
        )}
        {decides && (
          <>
            <button type="button" className="link" onClick={() => onTask('advise-approve')}>
              Only recommend to approve …
            </button>
            <button type="button" className="link" onClick={() => onTask('advise-decline')}>
              Only recommend to decline …
            </button>
          </>
        )}
      </p>
      {!decides && deciders === 'chair' && mode !== 'single' && (
        <p className="quiet small">The decision is the chair’s.</p>
      )}
      <WhatToWeigh />
    </div>
  );
}

/** What was typed for a form that is closed meanwhile: nothing is lost, and nothing can be done with it here. */
function LeftOver(): ReactNode {
  const { work, change } = useCase();
  const texts = [work.message, work.question, work.comment].filter((text) => text.trim() !== '');
  if (!hasWork(work) || texts.length === 0) return null;
  return (
    <div className="notice soon stack tight">
      <p>What you had written, to copy:</p>
      {texts.map((text) => (
        <blockquote key={text} dir="auto" className="written">
          {text}
        </blockquote>
      ))}
      <p>
        <button type="button" className="link" onClick={() => change(NO_WORK)}>
          Discard it
        </button>
      </p>
    </div>
  );
}
