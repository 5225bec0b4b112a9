/** Splits `a,b` of a query parameter; empty parts are dropped. */
export function listValues(value: string | undefined): string[] | undefined {
  const values = value
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return values === undefined || values.length === 0 ? undefined : values;
}

/** The words of a search; at most twenty count. */
export function words(q: string | undefined): string[] | undefined {
  const found = q
    ?.split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, 20);
  return found === undefined || found.length === 0 ? undefined : found;
}
