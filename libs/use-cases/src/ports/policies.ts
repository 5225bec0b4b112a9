import type { CreditPolicy, CycleDates, Finding, Instant, Policy, PolicyMigration } from '#domain';

/** A policy as its file says it, with defaults filled in. */
export type PolicyDocument = Readonly<{ id: string; version: string }>;

/** A policy as somebody wrote it, read and looked at as the next version of a program. */
export interface WrittenPolicy {
  /** By line, from 1. One error, and it cannot be used. */
  findings: readonly (Finding & { line: number })[];
  /** What was read; null when the text is no policy at all. */
  policy: Policy | null;
  document: PolicyDocument | null;
}

/** The stored policy versions of every program. What the board adopts is found without a restart. */
export abstract class Policies {
  abstract programs(): readonly string[];
  /** @throws DomainError `program.not-found` */
  abstract inForceAt(program: string, at: Instant): Policy;
  /**
   * The version that counts a term: that of its first day, unless the board moved the terms that ran on some day.
   * @throws DomainError `program.not-found`
   */
  abstract forTerm(program: string, term: CycleDates): Policy;
  /** All of a program's, in the order in which they take effect. @throws DomainError `program.not-found` */
  abstract versions(program: string): readonly Policy[];
  /** In the order in which the board decided. */
  abstract migrations(program: string): readonly PolicyMigration[];
  /** The version a form is bound to. @throws DomainError `program.not-found` */
  abstract version(program: string, version: string): Policy;
  abstract document(policy: Policy): PolicyDocument;

  /**
   * The rules that count credits, out of a document that is stored nowhere; tags, sources and credentials need not be
   * declared in it. @throws DomainError `policy.invalid` with pointers below `/policy`
   */
  abstract read(document: unknown): CreditPolicy;

  /** A text as the program's next version. */
  abstract inspect(program: string, text: string): WrittenPolicy;
  /** What {@link inspect} read, kept by somebody meanwhile. */
  abstract fromDocument(document: PolicyDocument): Policy;
  /** As YAML, every value written out. */
  abstract text(document: PolicyDocument): string;

  /** Takes in what was adopted since; what cannot be read is left out, and what is known stays. */
  abstract refresh(): Promise<void>;
}
