import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { Sessions } from './ports/sessions.js';

@Injectable()
export class CloseSession {
  constructor(private readonly sessions: Sessions) {}

  /** The token opens nothing from now on. Closing what is not open is no error. */
  execute(token: string): Promise<void> {
    return this.sessions.close(token);
  }

  /** @throws DomainError `session.unknown` when the person has no such session, or somebody else has it */
  async one(personId: string, sessionId: string): Promise<void> {
    if (await this.sessions.closeOne(personId, sessionId)) return;
    throw new DomainError('session.unknown', 'You are not signed in there.');
  }

  /** Everywhere, here as well. */
  all(personId: string): Promise<void> {
    return this.sessions.closeAll(personId);
  }
}
