import { Controller, Get, Param } from '@nestjs/common';
import { anyone, DomainError, signedIn, type Instant, type Person } from '#domain';
import { ApiOkResponse } from '@nestjs/swagger';
import { Clock, MemberRoll, Policies, type PolicyDocument } from '#use-cases';
import { Allow, CurrentPerson } from '../http/index.js';
import { mailtoOf } from './mailto.js';
import { ProgramPages } from './program-pages.js';
import {
  ContactResponse,
  PageListResponse,
  PageResponse,
  ProgramListResponse,
  ProgramResponse,
} from './program.response.js';

@Controller('api/v1/programs')
export class ProgramsController {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly pages: ProgramPages,
    private readonly memberRoll: MemberRoll,
  ) {}

  @Get()
  @Allow(anyone)
  async list(): Promise<ProgramListResponse> {
    return { items: programsInForce(this.policies, await this.clock.now()) };
  }

  /** The version in force now. */
  @Get(':program/policy')
  @Allow(anyone)
  @ApiOkResponse({ schema: { type: 'object', description: 'As `policy.schema.json` describes it.' } })
  async policy(@Param('program') program: string): Promise<PolicyDocument> {
    return this.policies.document(this.policies.inForceAt(program, await this.clock.now()));
  }

  /** Questions and answers, forms, who decides, help: what the program tells people in words. */
  @Get(':program/pages')
  @Allow(anyone)
  listPages(@Param('program') program: string): PageListResponse {
    return { items: this.pages.of(program).map(({ id, title }) => ({ id, title })) };
  }

  @Get(':program/pages/:page')
  @Allow(anyone)
  page(@Param('program') program: string, @Param('page') page: string): PageResponse {
    const { id, title, html, contact } = this.pages.find(program, page);
    return { id, title, html, takesQuestions: contact !== undefined };
  }

  /** Where to send a question. Not public, so that no page gives the address to whoever collects them. */
  @Get(':program/contact')
  @Allow(signedIn)
  async contact(@Param('program') program: string, @CurrentPerson() person: Person): Promise<ContactResponse> {
    const address = this.pages.contact(program);
    if (address === undefined) throw new DomainError('page.unknown', 'The program names no address for questions.');
    const { name } = this.policies.inForceAt(program, await this.clock.now());
    const credentials = await this.memberRoll.ofMember(program, person.id);
    const certificationIds = credentials.map(({ certificationId }) => certificationId);
    return { mailto: mailtoOf(address, name, { name: person.name, email: person.email, certificationIds }) };
  }
}

export function programsInForce(policies: Policies, now: Instant): ProgramResponse[] {
  return policies.programs().map((id) => ProgramResponse.of(policies.inForceAt(id, now)));
}
