import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyone } from '#domain';
import { CloseSession, OpenSession, RequestSignInCode } from '#use-cases';
import { Allow, LimitedPerAddress, SessionCookie } from '../http/index.js';
import { OpenSessionDto, RequestCodeDto } from './sign-in.dto.js';
import { SessionResponse, UserResponse } from './sign-in.response.js';

@Controller('api/v1/sign-in')
export class SignInController {
  constructor(
    private readonly requestSignInCode: RequestSignInCode,
    private readonly openSession: OpenSession,
    private readonly closeSession: CloseSession,
    private readonly cookie: SessionCookie,
  ) {}

  /** Mails a code of eight digits, valid for 15 minutes. The answer is the same for every address. */
  @Post('codes')
  @Allow(anyone)
  @LimitedPerAddress()
  @HttpCode(202)
  async requestCode(@Body() { email }: RequestCodeDto): Promise<void> {
    await this.requestSignInCode.execute(email);
  }

  /** Exchanges the code for a session: a token, and the same as a cookie. */
  @Post('sessions')
  @Allow(anyone)
  @LimitedPerAddress()
  async open(
    @Body() { email, code }: OpenSessionDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const { token, account } = await this.openSession.execute(email, code, request.headers['user-agent']);
    const former = this.cookie.read(request);
    if (former !== undefined) await this.closeSession.execute(former);
    this.cookie.give(reply, token);
    reply.header('cache-control', 'no-store');
    return { token, user: UserResponse.of(account) };
  }
}
