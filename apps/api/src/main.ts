import 'reflect-metadata';
import { loadConfig, runMain } from '#config';
import { ApiModule } from './api.module.js';
import { serveApi } from './serve-api.js';

await runMain(async () => {
  const config = loadConfig(process.env, 'api');
  await serveApi(ApiModule.forRoot(config), config);
});
