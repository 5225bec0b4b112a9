import type { ReactNode } from 'react';
import { Comments } from '../../threads/comments.js';
import { Messages } from '../../threads/messages.js';
import { useCase } from './case-context.js';
import { Section } from './section.js';

/** The committee's own thread, and the one with the applicant. */
export function Threads({ onWriting }: { onWriting: (writing: boolean) => void }): ReactNode {
  const { form, program, rights, reviewers } = useCase();
  const unread = form.unreadMessages ?? 0;
  return (
    <div
      className="case-threads"
      onFocus={({ target }) => onWriting(target instanceof HTMLTextAreaElement)}
      onBlur={() => onWriting(false)}
    >
      <Section id="comments" title="Among the committee">
        <Comments
          formId={form.id}
          zone={program.timeZone}
          viewerId={rights.personId}
          members={reviewers}
          mayWrite={rights.isMember}
        />
      </Section>
      <Section id="messages" title={unread > 0 ? `With the applicant: ${unread} unread` : 'With the applicant'}>
        <Messages
          formId={form.id}
          side="committee"
          zone={program.timeZone}
          {...(!rights.isMember && { closed: 'The committee writes; headquarters reads along.' })}
          {...(form.origin === 'pre-approval' && { closed: 'Nobody asked for this approval: there is no applicant.' })}
        />
      </Section>
    </div>
  );
}
