import { Controller, Delete, Get, Header, HttpCode, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyone, signedIn, type Person } from '#domain';
import { CloseSession } from '#use-cases';
import { Allow, CurrentPerson, SessionCookie, tokenOf } from '../http/index.js';
import { MeResponse, UserResponse } from './sign-in.response.js';

@Controller('api/v1')
export class MeController {
  constructor(
    private readonly closeSession: CloseSession,
    private readonly cookie: SessionCookie,
  ) {}

  /** Who is signed in, with their roles. */
  @Get('me')
  @Allow(anyone)
  @Header('cache-control', 'no-store')
  me(@CurrentPerson() person: Person | undefined): MeResponse {
    if (!person) return { user: null };
    return { user: UserResponse.of(person), roles: [...person.roles] };
  }

  /** Signs out: the token and the cookie open nothing from now on. */
  @Delete('sessions/current')
  @Allow(signedIn)
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request, this.cookie);
    if (token !== undefined) await this.closeSession.execute(token);
    this.cookie.takeBack(reply);
  }
}
