import type { Config } from '#config';
import { toIso } from '#domain';
import { Clock, Policies, PublicLinks, SitePublicLinks } from '#use-cases';
import type { Area } from '../area.js';
import { PageNotFound } from '../http/index.js';
import { programsInForce } from '../programs/programs.controller.js';
import { MailFrameController } from './mail-frame.controller.js';
import { catalogFeed, WebApp } from './web-app.js';
import { WebNotFound } from './web-not-found.js';
import { WebController } from './web.controller.js';

/** The screens, at their addresses. */
export function webArea({ mode, publicUrl }: Config): Area {
  return {
    controllers: [WebController, MailFrameController],
    providers: [
      { provide: PublicLinks, useFactory: () => new SitePublicLinks(publicUrl) },
      {
        provide: WebApp,
        inject: [Policies, Clock, PublicLinks],
        useFactory: (policies: Policies, clock: Clock, links: PublicLinks) =>
          new WebApp(
            async () => {
              const now = await clock.now();
              return { demo: mode === 'demo', now: toIso(now), programs: programsInForce(policies, now) };
            },
            async () =>
              programsInForce(policies, await clock.now()).map(({ id, name }) => catalogFeed(links, id, name)),
          ),
      },
      { provide: PageNotFound, useClass: WebNotFound },
    ],
  };
}
