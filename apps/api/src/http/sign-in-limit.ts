import { RouteConfig } from '@nestjs/platform-fastify';

/** Tries per address of the caller and minute, for the routes that anyone may use to guess. */
export const LimitedPerAddress = (): ReturnType<typeof RouteConfig> =>
  RouteConfig({ rateLimit: { max: 30, timeWindow: '1 minute' } });
