import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyone, toIso, type Role } from '#domain';
import { Accounts, Clock, Sessions } from '#use-cases';
import { Allow, SessionCookie } from '../../../api/src/http/index.js';
import { DemoSeed } from '../seed/demo-seed.js';
import { DEMO_PEOPLE } from '../seed/people.js';
import { AdvanceClockDto, DemoSignInDto } from './demo.dto.js';
import { DemoClock } from './demo-clock.js';

/** What only a demonstration may do: be anybody, move the clock, start over. */
@Controller('api/demo')
export class DemoController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    private readonly seed: DemoSeed,
  ) {}

  @Post('sign-in')
  @Allow(anyone)
  @HttpCode(200)
  async signIn(
    @Body() { email }: DemoSignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ token: string; user: { id: string; email: string; name: string } }> {
    const { id, email: address, name } = await this.accounts.findOrCreate(email.toLowerCase());
    const token = await this.sessions.open(id, request.headers['user-agent']);
    this.cookie.give(reply, token);
    reply.header('cache-control', 'no-store');
    return { token, user: { id, email: address, name } };
  }

  /** Who can be anybody: invented people and what they are. */
  @Get('people')
  @Allow(anyone)
  people(): { items: { email: string; name: string; role: Role | null; about: string | null }[] } {
    return {
      items: DEMO_PEOPLE.map(({ email, name, role = null, about = null }) => ({ email, name, role, about })),
    };
  }

  @Get('clock')
  @Allow(anyone)
  async read(): Promise<{ now: string }> {
    return { now: toIso(await this.clock.now()) };
  }

  @Post('clock')
  @Allow(anyone)
  @HttpCode(200)
  async advance(@Body() { advance }: AdvanceClockDto): Promise<{ now: string }> {
    return { now: toIso(await this.demoClock.advance(advance)) };
  }

  @Post('reset')
  @Allow(anyone)
  @HttpCode(200)
  async reset(): Promise<{ now: string }> {
    await this.seed.reset();
    return this.read();
  }
}
