import Fastify from 'fastify';
import pg from 'pg';
import { decisionRoute } from './ceiling/decision.route.js';
import { queuePageRoute } from './ceiling/queue-page.route.js';
import { submitRoute } from './ceiling/submit.route.js';

/** As many as the product has. */
const CONNECTIONS = 10;

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL ?? '',
  max: CONNECTIONS,
  options: '-c timezone=UTC',
});
const fastify = Fastify();
submitRoute(fastify, pool);
queuePageRoute(fastify, pool);
decisionRoute(fastify, pool);
await fastify.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });

process.on('disconnect', () => process.exit(0));
process.send?.('listening');
