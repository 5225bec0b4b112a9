import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyone, DomainError } from '#domain';
import { Clock, Policies, PublicLinks } from '#use-cases';
import { CatalogPages } from '../catalog/catalog-pages.js';
import { Allow, AnyQuery, PageNotFound } from '../http/index.js';
import { ProgramPages } from '../programs/program-pages.js';
import { listingJsonLd } from './listing-json-ld.js';
import { catalogFeed, WebApp, type PageHead } from './web-app.js';

const DESCRIPTION =
  'Committee review of continuing education: send an eligibility form, get the committee’s answer within two weeks, find approved activities among the upcoming courses.';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The addresses of the screens, each with a head of its own; what they show, they read from the api. Parameters have
 * names the guard does not judge: a page that is not there is answered with a page.
 */
@Controller()
@ApiExcludeController()
@Allow(anyone)
@AnyQuery()
export class WebController {
  constructor(
    private readonly app: WebApp,
    private readonly notFound: PageNotFound,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
    private readonly catalog: CatalogPages,
    private readonly pages: ProgramPages,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const head = { title: 'Docket: committee review of continuing education', description: DESCRIPTION };
    await this.app.send(request, reply, 200, { ...head, canonical: this.links.home() });
  }

  @Get('catalog/:of')
  async list(@Param('of') program: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer(request, reply, async () => this.catalogHead(program));
  }

  @Get('catalog/:of/:listing')
  async listing(
    @Param('of') program: string,
    @Param('listing') listing: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, async () => {
      const head = await this.catalogHead(program);
      if (!UUID.test(listing)) throw new DomainError('listing.unknown', 'There is no such activity.');
      const found = this.catalog.show(program, await this.catalog.find(program, listing));
      const canonical = this.links.listing(program, found.id);
      return {
        ...head,
        title: `${found.title} · Upcoming Courses`,
        description: (found.description || `${found.title}, ${found.provider}`).slice(0, 300),
        canonical,
        jsonLd: listingJsonLd(found, canonical),
      };
    });
  }

  @Get('recommended/:of')
  async recommended(
    @Param('of') program: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, async () => {
      const { name } = await this.program(program);
      const description = `Courses that are worth while for ${name}.`;
      return { title: `Recommended · ${name}`, description, canonical: `${this.links.home()}recommended/${program}` };
    });
  }

  @Get('programs/:of/:page')
  async page(
    @Param('of') program: string,
    @Param('page') page: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, async () => {
      const { name, description } = await this.program(program);
      const { id, title } = this.pages.find(program, page);
      return { title: `${title} · ${name}`, description, canonical: `${this.links.home()}programs/${program}/${id}` };
    });
  }

  /** These show what the signed-in person may see: nothing to index, nothing to tell beforehand. */
  @Get([
    'sign-in',
    'account',
    'forms',
    'forms/*',
    'drafts/*',
    'verify',
    'verify/*',
    'record',
    'record/*',
    'reviews/*',
    'committee/*',
    'office/*',
    'board/*',
    'administration',
    'administration/*',
  ])
  async personal(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.app.send(request, reply, 200, { title: 'Docket', description: DESCRIPTION });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, describe: () => Promise<PageHead>): Promise<void> {
    try {
      await this.app.send(request, reply, 200, await describe());
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.notFound.answer(request, reply);
    }
  }

  private async catalogHead(program: string): Promise<PageHead> {
    const { name, description } = await this.program(program);
    return {
      title: `Upcoming Courses · ${name}`,
      description,
      canonical: this.links.catalog(program),
      feed: catalogFeed(this.links, program, name),
    };
  }

  private async program(program: string): Promise<{ name: string; description: string }> {
    const { name, organisation } = this.policies.inForceAt(program, await this.clock.now());
    return { name, description: `Continuing education approved for ${name}, ${organisation}.` };
  }
}
