import type { components } from './schema.js';

export type Program = components['schemas']['ProgramResponse'];

/** What the server writes into the page, so that nothing has to be waited for. */
interface PageState {
  demo: boolean;
  /** Business time at the server when the page left it. */
  now: string;
  programs: Program[];
}

const EMPTY: PageState = { demo: false, now: new Date().toISOString(), programs: [] };

function read(): PageState {
  const text = document.getElementById('docket-state')?.textContent.trim() ?? '';
  return text.startsWith('{') ? (JSON.parse(text) as PageState) : EMPTY;
}

export const pageState: PageState = read();

export function programOf(id: string): Program | undefined {
  return pageState.programs.find((program) => program.id === id);
}
