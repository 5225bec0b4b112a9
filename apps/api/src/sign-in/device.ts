import Bowser from 'bowser';

/** What somebody signed in with, in words: `Firefox on Windows`, `Safari on an iPhone`. */
export function deviceOf(userAgent: string | null): string {
  if (userAgent === null || userAgent === '') return 'Unknown';
  const { browser, os, platform } = Bowser.parse(userAgent);
  // What is no browser is called as it calls itself, up to its version.
  const itself = (userAgent.split('/', 1)[0] ?? '').slice(0, 40);
  const program = browser.name === undefined || browser.name === '' ? itself : browser.name;
  const device = platform.model ?? os.name;
  return device === undefined ? program : `${program} on ${device}`;
}
