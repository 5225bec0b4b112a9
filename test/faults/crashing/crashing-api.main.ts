import 'reflect-metadata';
import { loadConfig, runMain } from '#config';
import { ApiModule } from '../../../apps/api/src/api.module.js';
import { serveApi } from '../../../apps/api/src/serve-api.js';
import { decoratedModule } from './decorated-module.js';
import { decorationsFrom } from './decorations.js';

/** The api as it is shipped, but mortal, and without the screens: they need a build, and nobody looks at them. */
await runMain(async () => {
  const config = loadConfig(process.env, 'api');
  await serveApi(decoratedModule(ApiModule.forRoot(config), decorationsFrom(process.env)), config, null);
});
