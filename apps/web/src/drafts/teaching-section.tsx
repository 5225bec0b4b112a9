import type { ReactNode } from 'react';
import { RepeatedRows } from '../fields/repeated-rows.js';
import { TextField } from '../fields/text-field.js';
import { emptyInstructor, emptyOutcome } from './draft-text.js';
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
      <RepeatedRows
        id="activity-instructors"
        legend="Instructors"
        hint="Members of the committee who teach it, or work with who does, take no part in the review."
        what="instructor"
        most={100}
        rows={text.instructors}
        onChange={(instructors) => change({ instructors })}
        empty={emptyInstructor}
        firstField={(index) => `activity-instructors-${index}-name`}
        nameOf={({ name }) => name}
      >
        {(row, index, set) => (
          <div className="pair">
            <TextField
              id={`activity-instructors-${index}-name`}
              label="Name"
              error={errorOf(`/activity/instructors/${index}/name`)}
              dir="auto"
              autoComplete="off"
              maxLength={200}
              value={row.name}
              onChange={({ target }) => set({ name: target.value })}
            />
            <TextField
              id={`activity-instructors-${index}-credentials`}
              label="Credentials (optional)"
              error={errorOf(`/activity/instructors/${index}/credentials`)}
              dir="auto"
              maxLength={500}
              value={row.credentials}
              onChange={({ target }) => set({ credentials: target.value })}
            />
          </div>
        )}
      </RepeatedRows>
    </>
  );
}
