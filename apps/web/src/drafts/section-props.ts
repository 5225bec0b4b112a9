import type { Program } from '../api/state.js';
import type { DraftText } from './draft-text.js';

/** What the fields of a part of the form are given. */
export interface SectionProps {
  text: DraftText;
  program: Program;
  change: (parts: Partial<DraftText>) => void;
  /** What is wrong at a JSON pointer, in words; undefined while it is not to be told. */
  errorOf: (pointer: string) => string | undefined;
}
