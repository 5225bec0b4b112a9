import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError, judge, type DraftAccess, type FormAccess, type Person, type Rule } from '#domain';
import type { FormAccessReader, ProgramRegister, Sessions } from '#use-cases';
import { checkIdentifiers } from '../input/identifier.js';
import { RequestProblem } from '../problem/request-problem.js';
import { stateOf } from '../request-state.js';
import { RULE } from './allow.decorator.js';
import { bearerToken, tokenOf } from './credentials.js';
import { comesFromOurPages } from './same-origin.js';
import type { SessionCookie } from './session-cookie.js';

export interface AccessFacts {
  sessions: Sessions;
  forms: FormAccessReader;
  programs: ProgramRegister;
}

/** Answers 401, then 404, then 403, from the one rule of the route. No rule, no entry. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly facts: AccessFacts,
    private readonly cookie: SessionCookie,
    private readonly origins: readonly string[],
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<Rule | undefined>(RULE, [context.getHandler(), context.getClass()]);
    if (!rule) return false;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const person = await this.identify(request);
    if (rule.about !== 'nobody' && !person) this.admit(rule, {});
    this.checkOrigin(request);
    const params = request.params as Record<string, string>;
    checkIdentifiers(params);
    const program = await this.knownProgram(params.program);
    const form = rule.about === 'form' ? await this.form(params.formId, program) : undefined;
    const { draftId } = params;
    const draft = rule.about === 'draft' && draftId ? await this.facts.forms.findDraft(draftId) : undefined;
    return this.admit(rule, { person, program, form, draft });
  }

  private admit(
    rule: Rule,
    asked: { person?: Person; program?: string; form?: FormAccess; draft?: DraftAccess },
  ): boolean {
    switch (judge(rule, asked)) {
      case 'allowed':
        return true;
      case 'sign-in-required':
        throw signInRequired();
      case 'hidden':
        if (rule.about === 'person') throw new RequestProblem('request.not-found', 'No such address.');
        throw rule.about === 'draft'
          ? new DomainError('draft.not-found', 'There is no such draft.')
          : new DomainError('form.not-found', 'There is no such form.');
      case 'forbidden':
        throw new DomainError('access.forbidden', `This is for ${rule.allowedFor}.`);
    }
  }

  private async identify(request: FastifyRequest): Promise<Person | undefined> {
    const token = tokenOf(request, this.cookie);
    const person = token === undefined ? undefined : await this.facts.sessions.identify(token);
    if (person) stateOf(request).person = person;
    return person;
  }

  /** A browser sends the cookie along by itself; a bearer token is only sent by who holds it. */
  private checkOrigin(request: FastifyRequest): void {
    if (bearerToken(request) === undefined && !comesFromOurPages(request, this.origins)) {
      throw new RequestProblem('access.foreign-origin', 'Requests that change something must come from our own pages.');
    }
  }

  private async knownProgram(program: string | undefined): Promise<string | undefined> {
    if (program === undefined || (/^[a-z0-9-]{1,64}$/.test(program) && (await this.facts.programs.has(program)))) {
      return program;
    }
    throw new DomainError('program.not-found', 'There is no such program.');
  }

  /** The same id under another program does not exist there. */
  private async form(formId: string | undefined, program: string | undefined): Promise<FormAccess | undefined> {
    const form = formId === undefined ? undefined : await this.facts.forms.find(formId);
    return program === undefined || form?.program === program ? form : undefined;
  }
}

function signInRequired(): RequestProblem {
  return new RequestProblem('access.sign-in-required', 'Send a session token, or the cookie that holds one.', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}
