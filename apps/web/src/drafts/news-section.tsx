import type { ReactNode } from 'react';
import { TextArea } from '../fields/text-area.js';
import { useDraft } from './draft-context.js';
import { FormerDecision } from './former-decision.js';
import type { SectionProps } from './section-props.js';

/** Of a form that is sent again. */
export function NewsSection({ text, program, change, errorOf }: SectionProps): ReactNode {
  const { draft } = useDraft();
  return (
    <>
      {draft.resubmissionOf !== null && <FormerDecision formId={draft.resubmissionOf} program={program} />}
      <TextArea
        id="evidence"
        label="What is new since then?"
        hint="What you found, changed or can show now. Leave it empty only if you change the form itself."
        error={errorOf('/evidence')}
        rows={8}
        maxLength={20_000}
        value={text.evidence}
        onChange={({ target }) => change({ evidence: target.value })}
      />
    </>
  );
}
