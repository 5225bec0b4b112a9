import { inText, sendable, type PartProblem } from './draft-body.js';
import type { EditorState } from './draft-editor.js';
import { textOf } from './draft-text.js';

/** What stands in the way of sending a draft, at pointers into the text: slips of typing first, then what the api says. */
export function problemsOf({ text, draft, save }: EditorState): PartProblem[] {
  const { problems: slips, places } = sendable(text);
  const named = new Set(slips.map(({ pointer }) => pointer));
  const said = save.kind === 'refused' ? [...save.problems, ...draft.missing] : draft.missing;
  const others = said.map((problem) => ({ ...problem, pointer: inText(problem.pointer, places) }));
  return [...slips, ...others.filter(({ pointer }) => !named.has(pointer))];
}

/** Without an answer of the api only slips are known. */
export function knownProblems(state: EditorState): PartProblem[] {
  return state.save.kind === 'kept' ? sendable(state.text).problems : problemsOf(state);
}

/** Whether it was said of a saved value that is another by now: the next save judges that one. */
export function isOutdated(problem: PartProblem, { text, draft, save }: EditorState): boolean {
  if (save.kind === 'refused') return false;
  if (sendable(text).problems.some(({ pointer }) => pointer === problem.pointer)) return false;
  const saved = bodyAt(sendable(textOf(draft)).body, problem.pointer);
  return JSON.stringify(saved) !== JSON.stringify(bodyAt(sendable(text).body, problem.pointer));
}

function bodyAt(body: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((part, name) => Object(part)[name] as unknown, body);
}
