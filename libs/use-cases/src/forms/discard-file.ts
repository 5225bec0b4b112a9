import { Injectable } from '@nestjs/common';
import { isLeftOver } from '#domain';
import { Clock } from '../ports/clock.js';
import { FileStore } from '../ports/file-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/**
 * Removes bytes that no attachment needs: those of a removed one, of an upload that was never finished, and of evidence
 * that nobody claimed with.
 */
@Injectable()
export class DiscardFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /** Does nothing to another stored attachment: its upload was finished, or the job is late. May run twice. */
  async execute(key: string): Promise<void> {
    const at = await this.clock.now();
    const needed = await this.unitOfWork.run(async ({ attachments }) => {
      const attachment = await attachments.byKey(key);
      // First of all the row: from here on the upload cannot be finished.
      if (attachment?.state === 'pending') attachments.move(attachment, 'abandoned', at);
      if (attachment?.state !== 'stored') return false;
      if (!isLeftOver(attachment, at)) return true;
      attachments.move(attachment, 'removed', at);
      return false;
    });
    if (needed) return;
    await this.files.remove(key);
    await this.unitOfWork.run(({ attachments }) => {
      attachments.forget(key);
      return Promise.resolve();
    });
  }
}
