import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Refusal, Unreachable, type Problem } from '../api/answer.js';
import { DraftEditor, type DraftStore } from './draft-editor.js';
import { textOf, type Draft, type DraftBody } from './draft-text.js';
import type { DraftKeeper, KeptDraft } from './kept-draft.js';

/** The api's side, as far as one draft is concerned. */
class OneDraft implements DraftStore {
  draft: Draft = { id: 'd', program: 'p', version: 1, missing: [] } as unknown as Draft;
  saves = 0;
  fail: Error | undefined;
  /** The draft is saved, and the answer is lost. */
  loseAnswer = false;

  save(body: DraftBody, version: number): Promise<Draft> {
    this.saves += 1;
    if (this.fail !== undefined) return Promise.reject(this.fail);
    if (version !== this.draft.version) return Promise.reject(refusal(412, 'draft.version-stale'));
    this.saveElsewhere(body);
    return this.loseAnswer ? Promise.reject(new Unreachable()) : Promise.resolve(this.draft);
  }

  load(): Promise<Draft> {
    return Promise.resolve(this.draft);
  }

  saveElsewhere(body: DraftBody): void {
    const { id, program, missing, version } = this.draft;
    this.draft = { id, program, missing, ...body, version: version + 1 } as unknown as Draft;
  }
}

class OneKept implements DraftKeeper {
  kept: KeptDraft | undefined;
  read = (): KeptDraft | undefined => this.kept;
  write = (kept: KeptDraft): boolean => {
    this.kept = kept;
    return true;
  };
  forget = (): void => {
    this.kept = undefined;
  };
}

const refusal = (status: number, code: string): Refusal =>
  new Refusal(status, { code, detail: code, status } as unknown as Problem);

let store: OneDraft;
let keeper: OneKept;
beforeEach(() => {
  jest.useFakeTimers();
  store = new OneDraft();
  keeper = new OneKept();
});
afterEach(() => {
  jest.useRealTimers();
});
const open = (): DraftEditor => new DraftEditor(store, keeper, store.draft);
const kind = (editor: DraftEditor): string => editor.current().save.kind;

test('what is typed is saved after a moment, once, and not kept any longer', async () => {
  const editor = open();
  editor.change({ title: 'H' });
  editor.change({ title: 'Hands' });
  expect(keeper.kept?.text.title).toBe('Hands');
  expect([kind(editor), store.saves]).toEqual(['changed', 0]);
  await jest.advanceTimersByTimeAsync(1000);
  expect([kind(editor), store.saves, store.draft.activity?.title]).toEqual(['saved', 1, 'Hands']);
  expect(keeper.kept).toBeUndefined();
});

test('without a connection it is kept and tried again', async () => {
  const editor = open();
  store.fail = new Unreachable();
  editor.change({ title: 'Hands' });
  await editor.flush();
  expect(editor.current().save).toEqual({ kind: 'kept', why: 'unreachable' });
  store.fail = undefined;
  await jest.advanceTimersByTimeAsync(3000);
  expect([kind(editor), store.draft.activity?.title]).toEqual(['saved', 'Hands']);
});

test('a save whose answer was lost is no conflict', async () => {
  const editor = open();
  store.loseAnswer = true;
  editor.change({ title: 'Hands' });
  await editor.flush();
  store.loseAnswer = false;
  editor.change({ title: 'Hands and feet' });
  await editor.flush();
  await jest.advanceTimersByTimeAsync(1000);
  expect([kind(editor), store.draft.activity?.title]).toEqual(['saved', 'Hands and feet']);
});

test('a save repeated after its answer was lost is recognised', async () => {
  const editor = open();
  store.loseAnswer = true;
  editor.change({ title: 'Hands' });
  await editor.flush();
  store.loseAnswer = false;
  await editor.flush();
  expect([kind(editor), editor.current().draft.version]).toEqual(['saved', 2]);
});

describe('two places', () => {
  test('that say different things are shown side by side, and what is chosen is saved', async () => {
    const editor = open();
    store.saveElsewhere({ activity: { title: 'Feet' } });
    editor.change({ title: 'Hands' });
    await editor.flush();
    expect(kind(editor)).toBe('conflict');
    editor.change({ provider: 'Typed meanwhile' });
    expect(keeper.kept?.text.title).toBe('Hands');
    editor.settle({ ...editor.current().text, title: 'Feet' });
    await jest.advanceTimersByTimeAsync(1000);
    expect([kind(editor), store.draft.activity]).toEqual(['saved', { title: 'Feet', provider: 'Typed meanwhile' }]);
  });

  test('that changed different parts are one text, and it is saved', async () => {
    const editor = open();
    store.saveElsewhere({ activity: { provider: 'Harbour museum' } });
    editor.change({ title: 'Hands', url: 'exa' });
    await editor.flush();
    const { text, save, taken } = editor.current();
    expect([save.kind, taken, text.provider, text.url]).toEqual(['saved', ['provider'], 'Harbour museum', 'exa']);
    expect(store.draft.activity).toEqual({ title: 'Hands', provider: 'Harbour museum' });
  });

  test('one of which was closed before it had saved are one text, too', async () => {
    keeper.kept = { version: 1, base: textOf({}), text: { ...textOf({}), title: 'Kept' } };
    store.saveElsewhere({ activity: { provider: 'Harbour museum' } });
    const editor = open();
    expect(editor.current().taken).toEqual(['provider']);
    await jest.advanceTimersByTimeAsync(100);
    expect([kind(editor), store.draft.activity]).toEqual(['saved', { title: 'Kept', provider: 'Harbour museum' }]);
  });

  test('one of which was only read shows what the other has saved', () => {
    const editor = open();
    store.saveElsewhere({ activity: { title: 'Feet' } });
    editor.arrived(store.draft);
    expect([kind(editor), editor.current().text.title]).toEqual(['saved', 'Feet']);
  });
});

test('after the end of the session it goes on with the next answer', async () => {
  const editor = open();
  store.fail = refusal(401, 'access.sign-in-required');
  editor.change({ title: 'Hands' });
  await editor.flush();
  expect(editor.current().save).toEqual({ kind: 'kept', why: 'signed-out' });
  store.fail = undefined;
  editor.arrived(store.draft);
  await jest.advanceTimersByTimeAsync(0);
  expect([kind(editor), store.draft.activity?.title]).toEqual(['saved', 'Hands']);
});

test('what the api does not take stays, and is sent again once it is changed', async () => {
  const editor = open();
  store.fail = refusal(422, 'form.invalid');
  editor.change({ title: 'Hands' });
  await editor.flush();
  expect([kind(editor), keeper.kept?.text.title]).toEqual(['refused', 'Hands']);
  store.fail = undefined;
  editor.change({ title: 'Feet' });
  await jest.advanceTimersByTimeAsync(1000);
  expect(kind(editor)).toBe('saved');
});

test('a draft that is gone keeps the page', async () => {
  const editor = open();
  store.fail = refusal(404, 'draft.not-found');
  editor.change({ title: 'Hands' });
  await editor.flush();
  expect([kind(editor), editor.current().text.title]).toEqual(['gone', 'Hands']);
});

test('a slip keeps nothing else from being saved, and is kept in the browser', async () => {
  const editor = open();
  editor.change({ title: 'Hands', url: 'exa' });
  await editor.flush();
  expect([kind(editor), store.draft.activity]).toEqual(['saved', { title: 'Hands' }]);
  expect(open().current().text.url).toBe('exa');
});

test('what was kept is there again in the next page, and compared with what was saved since', async () => {
  keeper.kept = { version: 1, base: textOf({}), text: { ...textOf({}), title: 'Kept' } };
  const editor = open();
  await jest.advanceTimersByTimeAsync(100);
  expect([kind(editor), store.draft.activity?.title]).toEqual(['saved', 'Kept']);
  keeper.kept = { version: 1, base: textOf({}), text: { ...textOf({}), title: 'Older' } };
  expect(kind(open())).toBe('conflict');
});
