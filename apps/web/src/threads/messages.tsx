import './threads.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { tell } from '../shell/news.js';
import { Composer, type Written } from './composer.js';
import { Entry } from './entry.js';
import { messagesQuery, type Message } from './threads.queries.js';
import { useReading } from './use-reading.js';

interface MessagesProps {
  formId: string;
  /** On whose page it is shown. */
  side: Message['from'];
  /** The program's. */
  zone: string;
  /** Why nobody can write any more, as a sentence. */
  closed?: string | undefined;
}

const WORDS = {
  applicant: {
    empty: 'Nothing was written yet. Questions about your form, or something to add? Write to the committee here.',
    label: 'Write to the committee',
    hint: 'Its members get it by email, word for word, and answer as the committee.',
    button: 'Send to the committee',
    sent: 'Sent. The committee gets it by email.',
  },
  committee: {
    empty: 'Nothing was written yet.',
    label: 'Write to the applicant',
    hint: 'The applicant gets it by email, word for word, from the committee: your name is not shown.',
    button: 'Send to the applicant',
    sent: 'Sent. The applicant gets it by email.',
  },
};

/** What applicant and committee write to each other, for either side. */
export function Messages({ formId, side, zone, closed }: MessagesProps): ReactNode {
  const queryClient = useQueryClient();
  const { data: messages, error, refetch } = useQuery(messagesQuery(formId));
  const { end, isFresh } = useReading(formId, messages ?? NONE);
  const words = WORDS[side];
  const send = async ({ text, attachmentIds, key }: Written): Promise<void> => {
    await read(
      api.POST('/api/v1/eligibility-forms/{formId}/messages', {
        params: { path: { formId }, header: { 'Idempotency-Key': key } },
        body: { text, ...(attachmentIds.length > 0 && { attachmentIds }) },
      }),
    );
    tell({ text: words.sent });
    await queryClient.invalidateQueries({ queryKey: ['form', formId] });
  };
  if (error && messages === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (messages === undefined) return <p role="status">Loading …</p>;
  return (
    <div className="stack">
      {messages.length === 0 ? (
        closed === undefined && <p className="quiet">{words.empty}</p>
      ) : (
        <div>
          <ol className="thread">
            {messages.map((message) => (
              <Entry
                key={message.id}
                formId={formId}
                zone={zone}
                who={nameOf(message, side)}
                at={message.at}
                text={message.text}
                files={message.attachments}
                own={message.from === side}
                fresh={message.from !== side && isFresh(message)}
              />
            ))}
          </ol>
          <div ref={end} className="thread-end" />
        </div>
      )}
      {closed === undefined ? (
        <Composer
          formId={formId}
          name="message"
          label={words.label}
          hint={words.hint}
          button={words.button}
          send={send}
          onFiles={() => void queryClient.invalidateQueries({ queryKey: ['form', formId, 'attachments'] })}
        />
      ) : (
        <p className="quiet">{closed}</p>
      )}
    </div>
  );
}

const NONE: readonly Message[] = [];

/** Members know who of them wrote; the applicant knows the committee. */
function nameOf({ from, sender, author }: Message, side: Message['from']): string {
  if (from === 'applicant' && side === 'applicant') return 'You';
  return side === 'committee' && from === 'committee' && author ? `${author.name}, for the committee` : sender;
}
