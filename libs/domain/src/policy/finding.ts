/** Something that a policy says and should not, or that its author should know. */
export interface Finding {
  /** `error`: the policy cannot be used. `warning`: probably a slip. `note`: true, and easily overlooked. */
  severity: 'error' | 'warning' | 'note';
  /** Where in the policy file, by its own keys: `['review', 'routing', 0, 'queue']`. */
  path: (string | number)[];
  message: string;
}

export function error(path: Finding['path'], message: string): Finding {
  return { severity: 'error', path, message };
}

export function warning(path: Finding['path'], message: string): Finding {
  return { severity: 'warning', path, message };
}

export function note(path: Finding['path'], message: string): Finding {
  return { severity: 'note', path, message };
}

/** `review.routing[0].queue: message` */
export function describeFinding({ path, message }: Pick<Finding, 'path' | 'message'>): string {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  return place === '' ? message : `${place}: ${message}`;
}

/** One error for every id that an earlier entry of the list already has. */
export function duplicates(path: Finding['path'], ids: readonly string[], key = 'id'): Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [error([...path, index, key], `"${id}" is there already`)] : [],
  );
}

/** One error for every name that is not among the known ones. */
export function unknown(path: Finding['path'], names: readonly string[], known: readonly string[]): Finding[] {
  return names.flatMap((name, index) =>
    known.includes(name)
      ? []
      : [error([...path, index], `"${name}" is unknown: ${known.join(', ') || 'there are none'}`)],
  );
}
