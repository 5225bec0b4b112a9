import { Injectable } from '@nestjs/common';
import { Sessions } from './ports/sessions.js';

@Injectable()
export class CloseSession {
  constructor(private readonly sessions: Sessions) {}

  /** The token opens nothing from now on. Closing what is not open is no error. */
  execute(token: string): Promise<void> {
    return this.sessions.close(token);
  }
}
