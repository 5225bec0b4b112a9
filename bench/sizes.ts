import { fillForms } from './fill-forms.js';
import { signInPeople, type Person } from './people.js';
import type { Grounds, Site } from './site.js';

/** A site with a database of a certain size, and who is known there. */
export interface SizedSite extends Site {
  size: number;
  members: readonly Person[];
}

const APPLICANTS = 64;
const MEMBERS = 16;

/** Opens each size when it is first asked for: filling a million takes longer than measuring a row. */
export class Sizes {
  private readonly opened = new Map<number, Promise<SizedSite>>();

  constructor(
    private readonly grounds: Grounds,
    private readonly say: (line: string) => void,
  ) {}

  at(size: number): Promise<SizedSite> {
    const opened = this.opened.get(size) ?? this.open(size);
    this.opened.set(size, opened);
    return opened;
  }

  private async open(size: number): Promise<SizedSite> {
    const began = performance.now();
    const site = await this.grounds.open(`forms_${size}`);
    const applicants = await signInPeople(site.database, APPLICANTS);
    const members = await signInPeople(site.database, MEMBERS, 'chair');
    await fillForms(site.database, { count: size, applicants, members });
    this.say(`${named(size)} forms: stored in ${Math.round((performance.now() - began) / 1000)} s`);
    return { ...site, size, members };
  }
}

/** 10k, 1M. */
export function named(size: number): string {
  if (size % 1_000_000 === 0) return `${size / 1_000_000}M`;
  return size % 1000 === 0 ? `${size / 1000}k` : String(size);
}
