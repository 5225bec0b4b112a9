import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { ReadMarkers } from '../ports/read-markers.js';

@Injectable()
export class MarkMessagesRead {
  constructor(private readonly readMarkers: ReadMarkers) {}

  /**
   * The person has read the thread up to this message.
   *
   * @throws DomainError `message.invalid` when the form has no such message
   */
  async execute(formId: string, personId: string, messageId: string): Promise<void> {
    if (await this.readMarkers.advance(formId, personId, messageId)) return;
    throw new DomainError('message.invalid', 'There is no such message.', {}, [
      { pointer: '/messageId', message: 'is no message about this form' },
    ]);
  }
}
