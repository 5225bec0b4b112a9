import { Refusal } from '../api/answer.js';
import { sameDraft, sendable, type PartProblem } from './draft-body.js';
import { textOf, type Draft, type DraftBody, type DraftText } from './draft-text.js';
import type { DraftKeeper } from './kept-draft.js';
import { mergeTexts } from './merge-texts.js';

/** How what is typed stands with what is saved. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** No answer came, or the session is over: it is tried again. */
  | { kind: 'kept'; why: 'unreachable' | 'signed-out' }
  /** The api takes it only after something in it was changed. */
  | { kind: 'refused'; problems: readonly PartProblem[]; message: string }
  /** Somebody, most likely the same person in another tab, saved something else meanwhile. */
  | { kind: 'conflict'; theirs: Draft; base: DraftText }
  /** It was sent or discarded elsewhere. */
  | { kind: 'gone' };

export interface EditorState {
  /** As it was last saved. */
  draft: Draft;
  text: DraftText;
  save: SaveState;
  /** The parts that were changed elsewhere alone, when that was last found out. */
  taken?: readonly (keyof DraftText)[];
}

export interface DraftStore {
  save(body: DraftBody, version: number): Promise<Draft>;
  load(): Promise<Draft>;
}

const AFTER_TYPING_MS = 800;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Saves a draft while it is typed. Whatever is typed is kept in the browser until it has arrived, and one save runs at a
 * time. A save whose answer was lost is recognised by what it said.
 */
export class DraftEditor {
  private state: EditorState;
  /** What the saved draft says, as it was typed. */
  private base: DraftText;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private retryMs = FIRST_RETRY_MS;
  private over = false;
  /** Sent without an answer: it may have been saved. */
  private unanswered: DraftText | undefined;

  constructor(
    private readonly store: DraftStore,
    private readonly keeper: DraftKeeper,
    draft: Draft,
  ) {
    this.base = textOf(draft);
    this.state = { draft, text: this.base, save: { kind: 'saved', at: null } };
    const kept = keeper.read();
    if (kept === undefined) return;
    const arrived = sameDraft(kept.text, this.base);
    if (arrived || kept.version === draft.version) {
      this.state = { draft, text: kept.text, save: arrived ? this.state.save : { kind: 'changed' } };
      if (!arrived) this.schedule(0);
      else if (sendable(kept.text).problems.length === 0) keeper.forget();
      return;
    }
    this.base = kept.base;
    this.meet(draft, kept.text);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): EditorState => this.state;

  change(parts: Partial<DraftText>): void {
    this.keepText({ ...this.state.text, ...parts });
    if (this.state.save.kind === 'conflict' || this.state.save.kind === 'gone') return;
    // A refusal holds until the next save, and so does a connection that is away.
    if (this.state.save.kind === 'saved') this.set({ save: { kind: 'changed' } });
    this.schedule(AFTER_TYPING_MS);
  }

  /** Saves now what is not saved yet. Resolves when that has arrived or is known not to. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running !== undefined) await this.running;
    if (this.isSettled()) return;
    this.running = this.saveOnce().finally(() => {
      this.running = undefined;
    });
    await this.running;
    if (this.state.save.kind === 'changed') await this.flush();
  }

  /** The draft was read again: by another tab's doing it may say more by now. */
  arrived(draft: Draft): void {
    if (this.running !== undefined || this.state.save.kind === 'conflict') return;
    if (this.isUntouched() && draft.version > this.state.draft.version) this.adopt(draft, textOf(draft));
    else if (this.isUntouched() && draft !== this.state.draft) this.set({ draft });
    else if (this.state.save.kind === 'kept') void this.flush();
  }

  /** Ends a conflict with the text that was chosen. */
  settle(chosen: DraftText): void {
    if (this.state.save.kind !== 'conflict') return;
    const { theirs } = this.state.save;
    this.base = textOf(theirs);
    this.set({ draft: theirs, save: { kind: 'changed' } });
    this.keepText(chosen);
    void this.flush();
  }

  /** It has become a form, or is no more: nothing of it is kept, and nothing is saved any more. */
  leave(): void {
    clearTimeout(this.timer);
    this.over = true;
    this.keeper.forget();
  }

  private isUntouched(): boolean {
    return sameDraft(this.state.text, this.base);
  }

  private isSettled(): boolean {
    const { kind } = this.state.save;
    return this.over || kind === 'saved' || kind === 'conflict' || kind === 'gone';
  }

  private async saveOnce(): Promise<void> {
    const { text, draft } = this.state;
    if (this.isUntouched()) {
      this.saved(draft, text);
      return;
    }
    if (this.state.save.kind !== 'kept') this.set({ save: { kind: 'saving' } });
    const { body } = sendable(text);
    try {
      this.saved(await this.store.save(body, draft.version), text);
    } catch (error) {
      await this.failed(error, text);
    }
  }

  private saved(draft: Draft, text: DraftText): void {
    this.retryMs = FIRST_RETRY_MS;
    this.base = text;
    this.unanswered = undefined;
    const more = this.state.text !== text;
    this.set({ draft, save: more ? { kind: 'changed' } : { kind: 'saved', at: Date.now() } });
    // What cannot be sent yet is in this browser alone.
    if (more || sendable(text).problems.length > 0) this.keepText(this.state.text);
    else this.keeper.forget();
  }

  private async failed(error: unknown, sent: DraftText): Promise<void> {
    if (!(error instanceof Refusal) || error.status >= 500 || error.status === 429) {
      this.unanswered = sent;
      this.retry();
    } else if (error.status === 412) await this.compare(sent);
    else this.set({ save: refusedSave(error) });
  }

  /** Saved elsewhere meanwhile: it may have been this very save, whose answer was lost. */
  private async compare(sent: DraftText): Promise<void> {
    try {
      const theirs = await this.store.load();
      const said = textOf(theirs);
      if (sameDraft(said, sent)) this.saved(theirs, sent);
      else if ([this.base, this.unanswered].some((own) => own && sameDraft(said, own))) {
        this.adopt(theirs, this.state.text);
      } else this.meet(theirs, this.state.text);
    } catch (error) {
      if (error instanceof Refusal && error.status < 500) this.set({ save: refusedSave(error) });
      else this.retry();
    }
  }

  /** What was changed in one place alone stays; only what was changed in both has to be chosen. */
  private meet(theirs: Draft, mine: DraftText): void {
    const merged = mergeTexts(this.base, mine, textOf(theirs));
    if (merged === undefined) {
      this.set({ text: mine, save: { kind: 'conflict', theirs, base: this.base } });
      return;
    }
    this.adopt(theirs, merged.text);
    this.keepText(merged.text);
    this.set({ taken: merged.taken });
  }

  private adopt(draft: Draft, text: DraftText): void {
    this.base = textOf(draft);
    const save: SaveState = sameDraft(text, this.base) ? { kind: 'saved', at: null } : { kind: 'changed' };
    this.set({ draft, text, save });
    if (save.kind === 'changed') this.schedule(0);
  }

  private retry(): void {
    this.set({ save: { kind: 'kept', why: 'unreachable' } });
    this.schedule(this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private keepText(text: DraftText): void {
    this.set({ text });
    this.keeper.write({ version: this.state.draft.version, base: this.base, text });
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private set(parts: Partial<EditorState>): void {
    this.state = { ...this.state, ...parts };
    for (const listener of this.listeners) listener();
  }
}

function refusedSave({ status, problem }: Refusal): SaveState {
  if (status === 401) return { kind: 'kept', why: 'signed-out' };
  if (status === 404) return { kind: 'gone' };
  return { kind: 'refused', problems: problem.errors ?? [], message: problem.detail };
}
