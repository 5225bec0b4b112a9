/** Where to go on after signing in: a path of ours, and nothing that leads elsewhere. */
export function safeNext(next: unknown): string | undefined {
  if (typeof next !== 'string' || !next.startsWith('/')) return undefined;
  const url = new URL(next, 'https://docket.invalid');
  return url.host === 'docket.invalid' && url.pathname !== '/sign-in' ? url.pathname + url.search : undefined;
}
