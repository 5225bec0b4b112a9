import 'reflect-metadata';
import { loadConfig, runMain } from '#config';
import { serveApi } from '../../api/src/serve-api.js';
import { DemoApiModule } from './demo-api.module.js';

await runMain(async () => {
  const config = loadConfig(process.env, 'api');
  await serveApi(DemoApiModule.forRoot(config), config);
});
