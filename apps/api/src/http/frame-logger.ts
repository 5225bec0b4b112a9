import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Nest's own messages, in the same log as the requests. What it reports while starting is for debugging. */
export class FrameLogger implements LoggerService {
  constructor(private readonly target: FastifyBaseLogger) {}

  log(message: unknown): void {
    this.target.debug(String(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    this.target.error({ details }, String(message));
  }

  warn(message: unknown): void {
    this.target.warn(String(message));
  }
}
