import { inText, sendable, type PartProblem } from './draft-body.js';
import type { EditorState } from './draft-editor.js';

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
