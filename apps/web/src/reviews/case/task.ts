/** What somebody is about to do with the form; it stands in the address. */
const TASKS = ['approve', 'decline', 'ask', 'advise-approve', 'advise-decline'] as const;
export type Task = (typeof TASKS)[number];

export function taskOf(value: unknown): Task | undefined {
  return TASKS.find((task) => task === value);
}
