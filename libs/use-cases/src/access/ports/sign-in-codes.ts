export interface NewSignInCode {
  id: string;
  email: string;
  hash: Buffer;
}

export interface CodeAttempt {
  id: string;
  hash: Buffer;
  /** Counting this one. */
  tries: number;
}

/** How long a code may be entered, and how often an address is mailed within that time. */
export const SIGN_IN_CODE = { minutes: 15, tries: 5, mails: 3 } as const;

/** Codes that were mailed. All on real time. */
export abstract class SignInCodes {
  /** Stores a code, which replaces the address's earlier ones. False when the address has had enough of them. */
  abstract issue(code: NewSignInCode): Promise<boolean>;
  /** Counts a try on the address's latest code that is neither used nor expired. */
  abstract attempt(email: string): Promise<CodeAttempt | undefined>;
  /** True for one caller only. */
  abstract use(id: string): Promise<boolean>;
}
