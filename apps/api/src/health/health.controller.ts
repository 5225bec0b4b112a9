import { Controller, Get, Header } from '@nestjs/common';
import { anyone } from '#domain';
import { Allow, RequestProblem } from '../http/index.js';
import { Readiness, report, type ReadinessReport } from './readiness.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process is up. */
  @Get('healthz')
  @Allow(anyone)
  @Header('cache-control', 'no-store')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers, no migration is pending, queue and files can be reached; 503 otherwise. */
  @Get('readyz')
  @Allow(anyone)
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ status: 'ok'; checks: ReadinessReport }> {
    const checks = await report(this.readiness);
    const failed = Object.keys(checks).filter((name) => checks[name] === 'failed');
    if (failed.length === 0) return { status: 'ok', checks };
    throw new RequestProblem('server.not-ready', `Not ready: ${failed.join(', ')}.`, { details: { checks } });
  }
}
