import { Controller, Delete, Get, Header, HttpCode, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedIn, type Person } from '#domain';
import { CloseSession, Sessions } from '#use-cases';
import { Allow, CurrentPerson, SessionCookie, tokenOf } from '../http/index.js';
import { OpenSessionListResponse, OpenSessionResponse } from './sign-in.response.js';

/** Where a person is signed in. */
@Controller('api/v1/sessions')
@Allow(signedIn)
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly closeSession: CloseSession,
    private readonly cookie: SessionCookie,
  ) {}

  /** One's own, this one first, then the last used. */
  @Get()
  @Header('cache-control', 'no-store')
  async list(@CurrentPerson() person: Person, @Req() request: FastifyRequest): Promise<OpenSessionListResponse> {
    const open = await this.sessions.ofPerson(person.id, tokenOf(request, this.cookie) ?? '');
    return { items: open.map((session) => OpenSessionResponse.of(session)) };
  }

  /** Signs out everywhere, here as well. */
  @Delete()
  @HttpCode(204)
  async closeAll(@CurrentPerson() person: Person, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.closeSession.all(person.id);
    this.cookie.takeBack(reply);
  }

  /** Signs out one of one's own sessions. */
  @Delete(':sessionId')
  @HttpCode(204)
  async closeOne(@Param('sessionId') sessionId: string, @CurrentPerson() person: Person): Promise<void> {
    await this.closeSession.one(person.id, sessionId);
  }
}
