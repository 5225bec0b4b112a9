import type { ReactNode } from 'react';
import { TextArea } from '../fields/text-area.js';
import type { SectionProps } from './section-props.js';

export function RelevanceSection({ text, program, change, errorOf }: SectionProps): ReactNode {
  return (
    <TextArea
      id="relevance"
      label="Why does it matter to the profession?"
      hint={`The first thing the committee judges for ${program.name}: what you do in your work that this makes better.`}
      error={errorOf('/relevance')}
      rows={10}
      maxLength={20_000}
      value={text.relevance}
      onChange={({ target }) => change({ relevance: target.value })}
    />
  );
}
