import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { historyQuery, type Form } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { CopyButton } from '../shell/copy-button.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDistance } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { AnswerForm } from './answer-form.js';
import { describeEvent } from './history-words.js';

/** What the committee asks, and the answer to it; where it was closed while somebody typed, what became of it. */
export function Question({ form, program }: { form: Form; program: Program }): ReactNode {
  const { openQuestion } = form;
  const now = useNow();
  const [asked, setAsked] = useState(openQuestion);
  if (openQuestion !== null && openQuestion.askedAt !== asked?.askedAt) setAsked(openQuestion);
  if (openQuestion === null) return asked !== null && <Closed form={form} program={program} askedAt={asked.askedAt} />;
  const { dueOn, message } = openQuestion;
  // The last day counts to its end; which instant that is, only its zone knows.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: program.timeZone }).format(now);
  const over = today > dueOn;
  return (
    <section className="notice soon stack" aria-labelledby="question">
      <h2 id="question">
        The committee asks: {over ? `the last day was ${formatDate(dueOn)}` : `answer by ${formatDate(dueOn)}`}
      </h2>
      <p className="quiet">
        {over
          ? 'You can still answer until the committee goes on without it.'
          : `${daysLeft(today, dueOn)}, to the end of that day (${program.timeZone}).`}
      </p>
      <blockquote dir="auto">{message}</blockquote>
      <AnswerForm form={form} program={program} />
    </section>
  );
}

function daysLeft(today: string, dueOn: string): string {
  return today === dueOn ? 'It is today' : formatDistance(Date.parse(today), `${dueOn}T00:00:00Z`);
}

const ENDS = new Set([
  'form.answered',
  'form.no-response',
  'form.approved',
  'form.not-approved',
  'form.withdrawn',
  'form.duplicate',
]);

/** Only for who had something typed: others see in the history that it is over. */
function Closed({ form, program, askedAt }: { form: Form; program: Program; askedAt: string }): ReactNode {
  const [text, setText] = useKeptText(`answer ${form.id}`);
  const { data } = useQuery(historyQuery(form.id));
  const end = data?.items.findLast(({ type, at }) => ENDS.has(type) && at >= askedAt);
  if (text === '') return null;
  return (
    <section className="notice soon stack" aria-labelledby="question">
      <h2 id="question">The question is closed</h2>
      <p>
        {end ? (
          <>
            {describeEvent(end)}, <Moment at={end.at} zone={program.timeZone} />.
          </>
        ) : (
          'The committee goes on.'
        )}{' '}
        What you typed was not sent. You can still send it as a message.
      </p>
      <blockquote dir="auto">{text}</blockquote>
      <p className="row">
        <CopyButton text={text} label="Copy it" />
        <button type="button" className="link" onClick={() => setText('')}>
          Throw it away
        </button>
      </p>
    </section>
  );
}
