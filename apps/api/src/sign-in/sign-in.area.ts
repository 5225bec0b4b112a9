import type { Config } from '#config';
import type { Area } from '../area.js';
import { accessProviders } from './access.providers.js';
import { MeController } from './me.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SignInController } from './sign-in.controller.js';

/** Who somebody is, and for how long. */
export function signInArea({ publicUrl, mode }: Config): Area {
  return {
    controllers: [SignInController, MeController, SessionsController],
    providers: accessProviders({ publicUrl, shorterSessionsForStaff: mode === 'production' }),
  };
}
