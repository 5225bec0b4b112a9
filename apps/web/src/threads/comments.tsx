import './threads.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { tell } from '../shell/news.js';
import { Composer, type Written } from './composer.js';
import { Entry } from './entry.js';
import { mentionedIn, mentioning, type Member } from './mention-text.js';
import { commentsQuery } from './threads.queries.js';

interface CommentsProps {
  formId: string;
  /** The program's. */
  zone: string;
  /** The viewer's id: what they wrote is marked as theirs. */
  viewerId: string;
  /** Who can be mentioned: those who review this form. */
  members: readonly Member[];
  /** Headquarters read what the committee writes, and write nothing. */
  mayWrite: boolean;
}

/** The committee's own thread: the applicant never learns of it. */
export function Comments({ formId, zone, viewerId, members, mayWrite }: CommentsProps): ReactNode {
  const queryClient = useQueryClient();
  const { data: comments, error, refetch } = useQuery(commentsQuery(formId));
  const others = members.filter(({ id }) => id !== viewerId);
  const send = async ({ text, attachmentIds, key }: Written): Promise<void> => {
    const mentions = mentionedIn(text, others);
    await read(
      api.POST('/api/v1/eligibility-forms/{formId}/comments', {
        params: { path: { formId }, header: { 'Idempotency-Key': key } },
        body: {
          text,
          ...(mentions.length > 0 && { mentions }),
          ...(attachmentIds.length > 0 && { attachmentIds }),
        },
      }),
    );
    tell({ text: mentions.length > 0 ? 'Kept. Who was mentioned gets it by email.' : 'Kept beside the form.' });
    await queryClient.invalidateQueries({ queryKey: ['form', formId] });
  };
  if (error && comments === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (comments === undefined) return <p role="status">Loading …</p>;
  return (
    <div className="stack">
      {comments.length === 0 ? (
        <p className="quiet">Nothing was written yet.</p>
      ) : (
        <ol className="thread">
          {comments.map((comment) => (
            <Entry
              key={comment.id}
              formId={formId}
              zone={zone}
              who={comment.author.name}
              at={comment.at}
              text={comment.text}
              files={comment.attachments}
              own={comment.author.id === viewerId}
              note={
                comment.mentions.length > 0 && (
                  <span className="quiet small" dir="auto">
                    to {comment.mentions.map(({ name }) => name).join(', ')}
                  </span>
                )
              }
            />
          ))}
        </ol>
      )}
      {mayWrite && (
        <Composer
          formId={formId}
          name="comment"
          label="Write to the committee only"
          hint={
            <>
              Members and headquarters read it; the applicant never does.
              {others.length > 0 && ' An @ finds a member, who gets it by email.'}
            </>
          }
          button="Keep the comment"
          send={send}
          members={others}
        >
          {(text, setText) => others.length > 0 && <Mentions text={text} setText={setText} members={others} />}
        </Composer>
      )}
    </div>
  );
}

interface MentionsProps {
  text: string;
  setText: (text: string) => void;
  members: readonly Member[];
}

/** The same by a list: who is mentioned is what the text says. */
function Mentions({ text, setText, members }: MentionsProps): ReactNode {
  const mentioned = mentionedIn(text, members);
  return (
    <details>
      <summary>Mention somebody{mentioned.length > 0 && `: ${mentioned.length} chosen`}</summary>
      <ChoiceGroup
        id="mentions"
        kind="any"
        label="Gets it by email"
        choices={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={mentioned}
        onChoose={(ids) => setText(mentioning(text, members, ids))}
      />
    </details>
  );
}
