import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Scripts, styles, fonts and pictures of the screens. Their names hold a hash of their content: kept for good. */
export async function serveAssets(fastify: FastifyInstance, screens: string): Promise<void> {
  const root = join(screens, 'assets');
  if (!existsSync(root)) throw new Error(`${root} is missing: npm run build`);
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    // The build leaves a compressed copy beside each that gains by it.
    preCompressed: true,
  });
}
