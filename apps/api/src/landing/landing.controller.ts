import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { anyone } from '#domain';
import { Clock, Policies } from '#use-cases';
import { Allow, InlineStyles } from '../http/index.js';
import { landingPage } from './landing.page.js';

export class LandingSettings {
  constructor(readonly demo: boolean) {}
}

/** The page that people land on, from the start address and from links in mail. */
@Controller()
@ApiExcludeController()
export class LandingController {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly settings: LandingSettings,
  ) {}

  @Get(['/', 'forms/:formId', 'catalog/:program', 'catalog/:program/:listingId'])
  @Allow(anyone)
  @InlineStyles()
  @Header('content-type', 'text/html; charset=utf-8')
  async show(): Promise<string> {
    const now = await this.clock.now();
    const programs = this.policies.programs().map((id) => this.policies.inForceAt(id, now));
    return landingPage(programs, this.settings.demo);
  }
}
