import type { ReactNode } from 'react';
import { RepeatedRows } from '../fields/repeated-rows.js';
import { TextField } from '../fields/text-field.js';
import { emptyOutcome } from './draft-text.js';
import { InstructorRows } from './instructor-rows.js';
import type { SectionProps } from './section-props.js';

export function TeachingSection({ text, change, errorOf }: SectionProps): ReactNode {
  return (
    <>
      <p className="quiet measure">
        Both are optional, and both help the committee to an answer without a question to you in between.
      </p>
      <RepeatedRows
        id="activity-learningOutcomes"
        legend="Learning outcomes"
        hint="What somebody can do afterwards: “Locate the landmarks of the hand”."
        what="outcome"
        most={100}
        rows={text.outcomes}
        onChange={(outcomes) => change({ outcomes })}
        empty={emptyOutcome}
        firstField={(index) => `activity-learningOutcomes-${index}`}
        nameOf={({ text: said }) => said}
        ordered
      >
        {(row, index, set) => (
          <TextField
            id={`activity-learningOutcomes-${index}`}
            label={`Outcome ${index + 1}`}
            error={errorOf(`/activity/learningOutcomes/${index}`)}
            dir="auto"
            maxLength={2000}
            value={row.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </RepeatedRows>
      <InstructorRows
        hint="Members of the committee who teach it, or work with who does, take no part in the review."
        rows={text.instructors}
        onChange={(instructors) => change({ instructors })}
        errorOf={errorOf}
      />
    </>
  );
}
