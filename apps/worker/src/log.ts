import { ConsoleLogger } from '@nestjs/common';

const logger = new ConsoleLogger('worker', { json: true });

/** One JSON line. What the queue and SMTP complain of names no person. */
export function logError(error: unknown): void {
  logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

export function logLine(line: string): void {
  logger.log(line);
}
