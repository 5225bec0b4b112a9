import { ConsoleLogger } from '@nestjs/common';

const logger = new ConsoleLogger('worker', { json: true });

/** One JSON line on standard error. What the queue and SMTP complain of names no person. */
export function logError(error: unknown): void {
  logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
