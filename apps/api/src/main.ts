import 'reflect-metadata';
import { loadConfig, runMain } from '#config';

await runMain(async () => {
  const config = loadConfig(process.env, 'api');
  // Loaded once the settings are known to be right, so that what is wrong with them is said at once.
  const [{ ApiModule }, { serveApi }] = await Promise.all([import('./api.module.js'), import('./serve-api.js')]);
  await serveApi(ApiModule.forRoot(config), config);
});
