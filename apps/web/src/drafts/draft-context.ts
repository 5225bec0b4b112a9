import { createContext, useContext } from 'react';
import type { Program } from '../api/state.js';
import type { StoredFile, Uploads } from '../files/use-uploads.js';
import type { PartProblem } from './draft-body.js';
import type { DraftEditor, SaveState } from './draft-editor.js';
import type { Section } from './draft-sections.js';
import type { Draft, DraftText } from './draft-text.js';
import type { FileRemoval } from './use-file-removal.js';

/** A draft that is being filled in, as every page of it sees it. */
export interface OpenDraft {
  editor: DraftEditor;
  program: Program;
  /** As it was last saved. */
  draft: Draft;
  text: DraftText;
  save: SaveState;
  /** What stands in the way of sending it, at pointers into the text: slips of typing first, then what the api says. */
  problems: readonly PartProblem[];
  sections: readonly Section[];
  files: readonly StoredFile[];
  uploads: Uploads;
  removal: FileRemoval;
}

export const DraftContext = createContext<OpenDraft | undefined>(undefined);

export function useDraft(): OpenDraft {
  const open = useContext(DraftContext);
  if (open === undefined) throw new Error('This page is no part of a draft.');
  return open;
}
