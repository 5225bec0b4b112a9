import type { ReactNode } from 'react';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';
import { AgendaDifference } from './agenda-difference.js';
import { AgendaRows } from './agenda-rows.js';
import { AgendaSummary } from './agenda-summary.js';
import type { AgendaSum } from './agenda-sums.js';
import { CreditRows } from './credit-rows.js';
import { newKey, type CreditText } from './draft-text.js';
import type { SectionProps } from './section-props.js';

/** Minute by minute: what an activity gives is read from here. */
export function AgendaSection(props: SectionProps): ReactNode {
  const { text, program, change, errorOf } = props;
  const takeOver = (given: readonly AgendaSum[]): void => {
    const before = text.credits;
    change({ credits: given.map((sum) => creditOf(sum, before)) });
    tell({ text: 'Taken over into the credits.', action: { label: 'Undo', run: () => change({ credits: before }) } });
  };
  return (
    <>
      <AgendaRows program={program} rows={text.agenda} onChange={(agenda) => change({ agenda })} errorOf={errorOf} />
      <AgendaSummary agenda={text.agenda} program={program} button="Ask for these credits" onTake={takeOver} />
      <CreditRows {...props} />
      <AgendaDifference text={text} program={program} />
      <div className="short">
        <TextField
          id="activity-contactMinutes"
          label="Contact time in minutes (optional)"
          hint="Instruction without breaks, where there is no agenda to read it from. One contact hour is 60 minutes."
          error={errorOf('/activity/contactMinutes')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={text.contactMinutes}
          onChange={({ target }) => change({ contactMinutes: target.value })}
        />
      </div>
    </>
  );
}

/** Whom a credit is limited to stays as it was said. */
function creditOf({ category, hundredths }: AgendaSum, before: readonly CreditText[]): CreditText {
  const same = before.find((credit) => credit.category === category);
  return {
    key: same?.key ?? newKey(),
    category,
    hours: String(hundredths / 100),
    credentials: same?.credentials ?? [],
  };
}
