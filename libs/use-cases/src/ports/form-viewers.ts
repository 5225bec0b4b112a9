/** What a member does with a form that is open before them. */
export const DOINGS = ['reading', 'recommending', 'deciding', 'asking', 'writing'] as const;
export type Doing = (typeof DOINGS)[number];

export interface FormViewer {
  id: string;
  name: string;
  doing: Doing;
}

/**
 * Who has a form open at the moment, in real time. Forgotten by itself when a browser is silent for 40 seconds; no part of
 * the form, and never in its history.
 */
export abstract class FormViewers {
  /** The member has the form open; tells who else has. Members in conflict with the form are neither kept nor shown. */
  abstract stay(formId: string, memberId: string, doing: Doing): Promise<FormViewer[]>;
  abstract others(formId: string, memberId: string): Promise<FormViewer[]>;
  abstract leave(formId: string, memberId: string): Promise<void>;
}
