import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defer, finalize, from, mergeMap, type Observable } from 'rxjs';

const RESET = '/api/demo/reset';

/** Lets a reset wait for the requests that are under way, and the following ones wait for the reset. */
export class ResetGate implements NestInterceptor {
  private underWay = 0;
  private onIdle: (() => void) | undefined;
  private reset: { over: Promise<void>; end: () => void } | undefined;

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isReset = request.routeOptions.url === RESET;
    return defer(() => from(isReset ? this.close() : this.enter())).pipe(
      mergeMap(() => next.handle().pipe(finalize(() => (isReset ? this.open() : this.leave())))),
    );
  }

  private async enter(): Promise<void> {
    while (this.reset) await this.reset.over;
    this.underWay += 1;
  }

  private leave(): void {
    this.underWay -= 1;
    if (this.underWay === 0) this.onIdle?.();
  }

  private async close(): Promise<void> {
    while (this.reset) await this.reset.over;
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    this.reset = { over, end };
    if (this.underWay === 0) return;
    await new Promise<void>((resolve) => (this.onIdle = resolve));
    this.onIdle = undefined;
  }

  private open(): void {
    const reset = this.reset;
    this.reset = undefined;
    reset?.end();
  }
}
