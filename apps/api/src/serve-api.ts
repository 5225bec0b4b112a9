import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { leaveWithParent, reportToParent, requireOwnInstallation, type Config } from '#config';
import { Database, installationState } from '#persistence';
import { createApi } from './http/index.js';
import { mountQueueBoard } from './jobs/queue-board.js';
import { WEB_DIRECTORY } from './web/web-app.js';

/** EX_UNAVAILABLE of sysexits.h. */
const EXIT_PORT_TAKEN = 69;

/**
 * Serves a module until the process is told to leave. The same for production and for the demo.
 *
 * @param screens where they were built to; null: an api without screens
 */
export async function serveApi(
  module: DynamicModule,
  config: Config,
  screens: string | null = WEB_DIRECTORY,
): Promise<void> {
  const app = await createApi(module, {
    publicUrl: config.publicUrl,
    furtherOrigins: config.mode === 'demo' ? loopbackOrigins(config.port) : [],
    logLevel: config.logLevel,
    ...(screens !== null && { screens }),
    trustedProxies: config.trustProxy,
  });
  await mountQueueBoard(app, config.publicUrl);
  leaveWithParent(() => app.close());
  requireOwnInstallation(config.mode, await installationState(app.get(Database, { strict: false })));
  await listen(app, config);
  reportToParent({ type: 'listening', url: config.publicUrl });
}

/** A demo is opened under either name of the loopback, whichever one people type. */
function loopbackOrigins(port: number): string[] {
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    process.stderr.write(`Port ${port} is in use by another program. Choose another one with PORT.\n`);
    reportToParent({ type: 'port-taken', port });
    process.exit(EXIT_PORT_TAKEN);
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
