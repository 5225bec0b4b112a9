import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageNotFound } from '../http/index.js';
import { WebApp, type PageHead } from './web-app.js';

const NOWHERE: PageHead = { title: 'Nothing here · Docket', description: 'There is no page at this address.' };

/** The screens say themselves that there is nothing; the status says so as well. */
@Injectable()
export class WebNotFound extends PageNotFound {
  constructor(private readonly app: WebApp) {
    super();
  }

  answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.app.send(request, reply, 404, NOWHERE);
  }
}
