import type { Instant, MailTemplate } from '#domain';

/** The version of a kind that nobody has touched: our own words. */
export const OWN_WORDS = 1;

export interface TemplateVersion {
  kind: string;
  version: number;
  /** Null: our own words. */
  template: MailTemplate | null;
  savedAt: Instant;
  savedBy: { id: string; name: string };
}

/** Programs' templates; every save adds a version and none is ever changed. */
export abstract class MailTemplateStore {
  /** Undefined where nothing was ever saved. */
  abstract current(program: string, kind: string): Promise<TemplateVersion | undefined>;
  /** The current version of every kind that was ever saved. */
  abstract all(program: string): Promise<TemplateVersion[]>;
  /** The newest first; reads one more than `limit`. @param below only versions before this one */
  abstract versions(program: string, kind: string, limit: number, below?: number): Promise<TemplateVersion[]>;
  /** False when that version exists: somebody was faster. */
  abstract add(program: string, version: Omit<TemplateVersion, 'savedBy'> & { savedBy: string }): Promise<boolean>;
}
