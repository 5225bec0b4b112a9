import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { historyQuery } from '../../api/queries.js';
import type { Program } from '../../api/state.js';
import { ShortcutHelp, useShortcuts, type Shortcut } from '../../shell/shortcuts.js';
import { leaveAt, filterText } from '../queue-order.js';
import { Agenda } from './agenda.js';
import { Assignees } from './assignees.js';
import type { Doing, ReviewedForm, Reviewer, ReviewTerms } from './case.queries.js';
import { CaseHead } from './case-head.js';
import { CaseProvider, type Case, type Rights } from './case-context.js';
import { ChairActs } from './chair-acts.js';
import { Conflicts } from './conflicts.js';
import { Decisions } from './decisions.js';
import { Facts } from './facts.js';
import { Files } from './files.js';
import { History, Promised } from './history.js';
import { useNextForm } from './next-form.js';
import { PartsNavigation } from './parts-navigation.js';
import { Precedents } from './precedents.js';
import { Recommendations } from './recommendations.js';
import { Revisions } from './revisions.js';
import { StaleNotice } from './stale-notice.js';
import { mayDecide, mayWork, taskFor } from './standing.js';
import { taskOf, type Task } from './task.js';
import { Threads } from './threads.js';
import { hasWork, NO_WORK, useKeptWork, workAt } from './work.js';
import { WorkPanel } from './work-panel.js';

interface CasePageProps {
  /** As the api has it now. */
  fresh: ReviewedForm;
  program: Program;
  terms: ReviewTerms;
  reviewers: readonly Reviewer[];
  rights: Rights;
  search: Record<string, string>;
  onStepBack: (number: string) => void;
}

const DOINGS: Record<Task, Doing> = {
  approve: 'deciding',
  decline: 'deciding',
  ask: 'asking',
  'advise-approve': 'recommending',
  'advise-decline': 'recommending',
};

export function CasePage({ fresh, program, terms, reviewers, rights, search, onStepBack }: CasePageProps): ReactNode {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { kept, change, decided } = useKeptWork(rights.personId, fresh);
  const [writing, setWriting] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const { do: asked, ...list } = search;
  const isBusyAt = (at: ReviewedForm): boolean => taskOf(asked) !== undefined || hasWork(workAt(kept, at));
  const { seen, lastSeen, take } = useSeen(fresh, isBusyAt);
  const form = seen.version === fresh.version ? fresh : seen;
  const work = workAt(kept, fresh);
  const task = taskFor(taskOf(asked), form, rights.isChair);
  const [wasOpen] = useState(isUndecided(fresh));
  const { next, isEarlier, place } = useNextForm(program.id, form.id, list, wasOpen && !mayWork(fresh));
  const nextLabel = isEarlier ? 'Earlier form that is still open' : 'Next form';

  const renew = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['form', form.id] });
    void queryClient.invalidateQueries({ queryKey: ['reviews'] });
    take(queryClient.getQueryData<ReviewedForm>(['form', form.id]));
  };
  const shared: Case = {
    form,
    program,
    terms,
    reviewers,
    rights,
    work,
    change,
    decided,
    renew,
    compare: () => {
      setRefusals((before) => before + 1);
      void queryClient.invalidateQueries({ queryKey: ['form', form.id] });
    },
  };
  const setTask = (wanted: Task | undefined): void =>
    void navigate({
      to: '/reviews/$program/$formId',
      params: { program: program.id, formId: form.id },
      search: { ...list, ...(wanted !== undefined && { do: wanted }) },
      replace: true,
      resetScroll: false,
    });
  const goNext = (): void => {
    if (next === undefined) return;
    leaveAt(program.id, filterText(list), next);
    void navigate({ to: '/reviews/$program/$formId', params: { program: program.id, formId: next }, search: list });
  };
  const goBack = (): void => void navigate({ to: '/reviews/$program', params: { program: program.id }, search: list });
  useCaseKeys({ form, rights, setTask, goNext, goBack });

  return (
    <CaseProvider value={shared}>
      <article className="case">
        <CaseHead
          doing={writing ? 'writing' : task === undefined ? 'reading' : DOINGS[task]}
          list={list}
          place={place}
          nextLabel={nextLabel}
          onNext={next === undefined ? undefined : goNext}
          help={<ShortcutHelp />}
        />
        {seen.version !== fresh.version && isBusyAt(seen) && (
          <StaleNotice
            seen={seen}
            fresh={fresh}
            lastSeen={lastSeen}
            refusals={refusals}
            onTake={() => take(fresh)}
            onDiscard={() => {
              change(NO_WORK);
              take(fresh);
              setTask(undefined);
            }}
          />
        )}
        <PartsNavigation />
        <div className="case-columns">
          <div className="case-content">
            <Decisions />
            <Promised />
            <Facts />
            <Agenda />
            <Revisions />
            <Files />
            <Precedents />
            <Threads onWriting={setWriting} />
            <History />
          </div>
          <div className="case-work">
            <WorkPanel
              task={task}
              onTask={setTask}
              onNext={
                next === undefined ? (
                  <p>
                    <Link
                      to="/reviews/$program"
                      params={{ program: program.id }}
                      search={list}
                      className="button second"
                    >
                      Back to the queue
                    </Link>
                  </p>
                ) : (
                  <p>
                    <button type="button" className="button second" onClick={goNext}>
                      {nextLabel}
                    </button>
                  </p>
                )
              }
            />
            <Recommendations />
            <Assignees />
            <Conflicts onStepBack={onStepBack} />
            <ChairActs />
          </div>
        </div>
      </article>
    </CaseProvider>
  );
}

const isUndecided = (form: ReviewedForm): boolean => mayWork(form) || form.status === 'decision_held';

/**
 * The version that this person has looked at. It follows by itself as long as nothing is begun; from then on it stays, so
 * that nothing is decided on what they have not seen.
 */
function useSeen(fresh: ReviewedForm, isBusyAt: (seen: ReviewedForm) => boolean) {
  const [seen, setSeen] = useState(fresh);
  const { data: history } = useQuery(historyQuery(fresh.id));
  const [lastSeen, setLastSeen] = useState<number>();
  const newest = history?.items.at(-1)?.seq;
  // Adjusted while rendering, so that no version is ever shown that is about to be replaced.
  if (seen.version !== fresh.version && !isBusyAt(seen)) setSeen(fresh);
  if (seen.version === fresh.version && newest !== undefined && newest !== lastSeen) setLastSeen(newest);
  const take = (version: ReviewedForm | undefined): void => {
    if (version !== undefined) setSeen(version);
  };
  return { seen, lastSeen, take };
}

interface Keys {
  form: ReviewedForm;
  rights: Rights;
  setTask: (task: Task) => void;
  goNext: () => void;
  goBack: () => void;
}

function useCaseKeys({ form, rights, setTask, goNext, goBack }: Keys): void {
  const works = rights.isMember && mayWork(form);
  const advice = !mayDecide(form, rights.isChair);
  const task = (key: string, label: string, wanted: Task): Shortcut => ({ key, label, run: () => setTask(wanted) });
  const work = [
    task('a', advice ? 'Recommend to approve' : 'Approve', advice ? 'advise-approve' : 'approve'),
    task('d', advice ? 'Recommend to decline' : 'Do not approve', advice ? 'advise-decline' : 'decline'),
    ...(form.status === 'information_requested' ? [] : [task('i', 'Ask the applicant', 'ask')]),
  ];
  useShortcuts('This form', [
    ...(works ? work : []),
    { key: 'n', label: 'Next form', run: goNext },
    { key: 'u', label: 'Back to the queue', run: goBack },
  ]);
}
