import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { BoardActs } from './board-acts.js';
import { RulesDifference } from './difference.js';
import { Findings } from './findings.js';
import { PolicyEditor } from './policy-editor.js';
import { eventWords, stateWords } from './proposal-words.js';
import { Replay } from './replay.js';
import { proposalQuery, type Proposal } from './rules.queries.js';
import { useLatestVersion } from './use-latest-version.js';
import { WithdrawProposal } from './withdraw-proposal.js';

interface ProposalPageProps {
  program: Program;
  proposalId: string;
  mayWrite: boolean;
  mayAdopt: boolean;
  mayReplay: boolean;
}

/** A proposal: what changes, for whom, and what has become of it; with what the visitor may do about it. */
export function ProposalPage(props: ProposalPageProps): ReactNode {
  const { program, proposalId } = props;
  const { data, error, refetch } = useQuery(proposalQuery(program.id, proposalId));
  if (data === undefined) {
    if (error instanceof Refusal && error.status === 404) return <p className="notice">There is no such proposal.</p>;
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <p role="status">Loading …</p>;
  }
  return <Shown {...props} proposal={data} />;
}

function Shown({
  program,
  proposal,
  mayWrite,
  mayAdopt,
  mayReplay,
}: ProposalPageProps & { proposal: Proposal }): ReactNode {
  const [writing, setWriting] = useState(false);
  const { label, tone } = stateWords(proposal.state);
  const { base } = proposal;
  const isOpen = proposal.state === 'proposed' || proposal.state === 'returned';
  if (writing) return <Revision program={program} proposal={proposal} onDone={() => setWriting(false)} />;
  return (
    <>
      <div className="stack">
        <p className="row">
          <span className={`status ${tone}`}>{label}</span>
          <span className="quiet small">
            follows version <bdi>{base.version}</bdi>; proposed by <bdi>{proposal.proposedBy.name}</bdi>,{' '}
            <Moment at={proposal.proposedAt} zone={program.timeZone} />
          </span>
        </p>
        {proposal.effectiveFrom !== null && <p>In effect from {formatDate(proposal.effectiveFrom)}.</p>}
        {isOpen && !proposal.baseIsLatest && (
          <p className="notice soon">
            <strong>Out of date.</strong> Another version was adopted after {base.version}.{' '}
            {mayWrite ? 'Write it anew on the rules as they are now.' : 'The committee has to write it anew first.'}
          </p>
        )}
        <p dir="auto" className="prose rules-reason">
          {proposal.reason}
        </p>
        {mayWrite && isOpen && (
          <p className="row">
            <button type="button" className="button second" onClick={() => setWriting(true)}>
              Write it anew
            </button>
            <WithdrawProposal program={program} proposal={proposal} />
          </p>
        )}
      </div>
      <section className="stack" aria-labelledby="what-changes">
        <h2 id="what-changes">What changes</h2>
        <Findings findings={proposal.findings} />
        <RulesDifference
          before={base}
          after={{ version: proposal.policyVersion, document: proposal.document, written: proposal.written }}
        />
      </section>
      {mayReplay && (
        <section className="stack" aria-labelledby="who-is-affected">
          <h2 id="who-is-affected">Who would be affected</h2>
          <p className="quiet small">
            If it counted the terms that run today. Adopted, it counts terms that begin later; running ones keep their
            version until the board moves them.
          </p>
          <Replay
            key={proposal.version}
            program={program}
            subject={{ proposalId: proposal.id }}
            replay={proposal.replay}
          />
        </section>
      )}
      {mayAdopt && proposal.state === 'proposed' && <BoardActs program={program} proposal={proposal} />}
      <section className="stack" aria-labelledby="proposal-history">
        <h2 id="proposal-history">History</h2>
        <ol className="plain rules-history">
          {proposal.events.map(({ version, kind, at, by, words, effectiveFrom }) => (
            <li key={version}>
              <p>
                <bdi>{by.name}</bdi> {eventWords(kind)}
                {effectiveFrom !== null && <>, from {formatDate(effectiveFrom)} on</>}{' '}
                <span className="quiet small">
                  <Moment at={at} zone={program.timeZone} />
                </span>
              </p>
              {words !== null && words !== '' && (
                <p className="quiet" dir="auto">
                  {words}
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** Begins with what was proposed, and is held against the rules as they are now. */
function Revision({
  program,
  proposal,
  onDone,
}: {
  program: Program;
  proposal: Proposal;
  onDone: () => void;
}): ReactNode {
  const queryClient = useQueryClient();
  const { data: base, error, retry } = useLatestVersion(program.id);
  if (error) return <ProblemNotice error={error} onRetry={retry} />;
  if (base === undefined) return <p role="status">Loading …</p>;
  return (
    <div className="stack">
      <p>
        <button type="button" className="link" onClick={onDone}>
          Leave it as it is
        </button>
      </p>
      <PolicyEditor
        program={program}
        base={base}
        text={proposal.text}
        reason={proposal.reason}
        name={`${proposal.id} ${proposal.version}`}
        action={{ label: 'Propose it anew', pending: 'Proposing …' }}
        send={(text, reason) =>
          read(
            api.PUT('/api/v1/programs/{program}/policy-proposals/{proposalId}', {
              params: {
                path: { program: program.id, proposalId: proposal.id },
                header: { 'If-Match': `"${proposal.version}"` },
              },
              body: { text, reason },
            }),
          )
        }
        onSent={(sent) => {
          queryClient.setQueryData(proposalQuery(program.id, sent.id).queryKey, sent);
          void queryClient.invalidateQueries({ queryKey: ['rules', program.id, 'proposals'] });
          tell({ text: 'It is before the board again.' });
          onDone();
        }}
      />
    </div>
  );
}
