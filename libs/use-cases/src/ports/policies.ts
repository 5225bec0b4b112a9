import type { CreditPolicy, Instant, Policy } from '#domain';

/** A policy as its file says it, with defaults filled in. */
export type PolicyDocument = Readonly<{ id: string; version: string }>;

/** The stored policy versions of every program. */
export abstract class Policies {
  abstract programs(): readonly string[];
  /** @throws DomainError `program.not-found` */
  abstract inForceAt(program: string, at: Instant): Policy;
  /** The version a form is bound to. @throws DomainError `program.not-found` */
  abstract version(program: string, version: string): Policy;
  abstract document(policy: Policy): PolicyDocument;

  /**
   * The rules that count credits, out of a document that is stored nowhere; tags, sources and credentials need not be
   * declared in it. @throws DomainError `policy.invalid` with pointers below `/policy`
   */
  abstract read(document: unknown): CreditPolicy;
}
