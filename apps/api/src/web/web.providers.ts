import type { Provider } from '@nestjs/common';
import type { Config } from '#config';
import { toIso } from '#domain';
import { Clock, Policies } from '#use-cases';
import { PageNotFound } from '../http/index.js';
import { ProgramPages } from '../programs/program-pages.js';
import { programsInForce } from '../programs/programs.controller.js';
import { WebApp } from './web-app.js';
import { WebNotFound } from './web-not-found.js';

/** The screens, and what the programs tell people in words. */
export function webProviders({ mode, programsDir }: Config): Provider[] {
  return [
    { provide: ProgramPages, useFactory: () => new ProgramPages(programsDir) },
    {
      provide: WebApp,
      inject: [Policies, Clock],
      useFactory: (policies: Policies, clock: Clock) =>
        new WebApp(async () => {
          const now = await clock.now();
          return { demo: mode === 'demo', now: toIso(now), programs: programsInForce(policies, now) };
        }),
    },
    { provide: PageNotFound, useClass: WebNotFound },
  ];
}
