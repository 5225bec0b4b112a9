/** What the policy calls a category, a format or a tag; its id where it has no name any more. */
export function labelOf(choices: readonly { id: string; label: string }[], id: string): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}
