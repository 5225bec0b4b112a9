import type { DraftText } from './draft-text.js';

/** What was typed and has not arrived yet, with what it was typed upon. */
export interface KeptDraft {
  /** The draft's version that the text began with. */
  version: number;
  base: DraftText;
  text: DraftText;
}

/** Where a browser keeps it: it outlives the page, and is nobody else's. */
export interface DraftKeeper {
  read(): KeptDraft | undefined;
  /** False where the browser has no room, or forbids it: the page alone has the text then. */
  write(kept: KeptDraft): boolean;
  forget(): void;
}

export function browserKeeper(personId: string, draftId: string): DraftKeeper {
  const key = `docket.draft.${personId}.${draftId}`;
  return {
    read() {
      try {
        const kept = localStorage.getItem(key);
        return kept === null ? undefined : (JSON.parse(kept) as KeptDraft);
      } catch {
        return undefined;
      }
    },
    write(kept) {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept where nothing may be.
      }
    },
  };
}
