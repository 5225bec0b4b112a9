import { describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Visit } from './browser.js';

/** A state that a page can be in: how one gets there, and what it says then. */
export interface PageState {
  path: string | (() => string);
  /** Signed in as this person of the demo. */
  as?: string;
  /** What a person does to get there. */
  then?: (visit: Visit) => Promise<unknown>;
  /** What the page has to say. */
  shows: string;
  /** A refusal that belongs to the state is in the console, too. */
  refused?: true;
}

// 320 pixels are what is left of 1280 when they are enlarged to 400 per cent.
const PHONE = 360;
const WIDTHS = [320, PHONE, 768, 1280];

/** Each state can be used by everybody, in both colour schemes, at every width, and without an error in the console. */
export function describeStates(
  states: Readonly<Record<string, PageState>>,
  place: () => { browser: Browser; url: string },
): void {
  // A window for each person: it loads the product once.
  const windows = new Map<string | undefined, Visit>();
  const windowOf = async (as: string | undefined): Promise<Visit> => {
    const { browser, url } = place();
    const own = windows.get(as) ?? (await Visit.begin(browser, url, as === undefined ? {} : { as }));
    windows.set(as, own);
    await own.renew();
    return own;
  };
  describe.each(Object.entries(states))('%s', (_name, state) => {
    test('can be used by everybody, light and dark, and fits phones, screens, and 400 per cent', async () => {
      const visit = await windowOf(state.as);
      await reach(visit, state);
      expect(await visit.breaches()).toEqual([]);
      await visit.page.emulateMedia({ colorScheme: 'dark' });
      await visit.resize(PHONE);
      expect(await visit.breaches('color-contrast', 'page-has-heading-one', 'target-size')).toEqual([]);
      const overflows: number[] = [];
      for (const width of WIDTHS) {
        await visit.resize(width);
        overflows.push(await visit.overflow());
      }
      expect(overflows).toEqual(WIDTHS.map(() => 0));
      const errors = state.refused ? visit.errors.filter((text) => !text.startsWith('Failed to load')) : visit.errors;
      expect(errors).toEqual([]);
    });
  });
}

async function reach(visit: Visit, { path, then, shows }: PageState): Promise<void> {
  await visit.open(typeof path === 'string' ? path : path());
  await then?.(visit);
  await visit.page.getByText(shows).filter({ visible: true }).first().waitFor();
}
