import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { FormAccessReader, IdempotencyRecords, ProgramRegister, Sessions } from '#use-cases';
import { AccessGuard } from './access/access.guard.js';
import { ExistenceInterceptor } from './access/existence.interceptor.js';
import { ResourceRegister } from './access/resource-register.js';
import { SessionCookie } from './access/session-cookie.js';
import { compressAnswers } from './compress-answers.js';
import { answerBrokenConnection } from './connection-problems.js';
import { FrameLogger } from './frame-logger.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { registerBodyParser } from './input/body-parser.js';
import { InputPipe } from './input/input.pipe.js';
import { MAX_BODY_BYTES } from './input/json-body.js';
import { SyntaxInterceptor } from './input/syntax.interceptor.js';
import { serveOpenApi } from './open-api.js';
import { PageNotFound } from './problem/page-not-found.js';
import { ProblemFilter, sendProblem } from './problem/problem.filter.js';
import { RequestProblem } from './problem/request-problem.js';
import { registerRequestLog } from './request-log.js';
import { registerResponseHeaders } from './response-headers.js';
import { UploadInterceptor } from './upload/upload.interceptor.js';
import { RouteTable } from './route-table.js';
import { requireRules } from './routes.js';
import { serveAssets } from './serve-assets.js';

export interface ApiOptions {
  /** The origin under which people reach the product; decides how cookies are bound. */
  publicUrl: string;
  /** Further origins whose pages may use the cookie: in demo mode, the loopback's other name. */
  furtherOrigins?: readonly string[];
  /** Pino's level, or `silent`. */
  logLevel: string;
  /** How long a request may take to arrive, in milliseconds. */
  arrivalMs?: number;
  /** Where the screens were built to; the module then provides `PageNotFound`. Without it: an api and no screens. */
  screens?: string;
  /** Proxies whose `X-Forwarded-For` counts. Nobody's, unless listed. */
  trustedProxies?: readonly string[];
}

/**
 * Puts a module's controllers behind the frame: access, input, idempotency, problem answers, headers, logs. The module
 * provides the ports `Sessions`, `FormAccessReader`, `ProgramRegister`, `ResourceRegister` and `IdempotencyRecords`. The
 * caller listens.
 */
export async function createApi(module: Type | DynamicModule, options: ApiOptions): Promise<NestFastifyApplication> {
  const adapter = createAdapter(options);
  const fastify = adapter.getInstance();
  const logger = new FrameLogger(fastify.log);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger,
  });
  requireRules(app);
  const routes = new RouteTable();
  fastify.addHook('onRoute', (route) => {
    routes.add(route);
  });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false, errorResponseBuilder: () => tooMany() });
  await registerResponseHeaders(fastify, options.publicUrl);
  registerBodyParser(fastify);
  // It takes over no route but those that say so: elsewhere the parser above has taken the type away.
  await app.register(fastifyMultipart, { throwFileSizeLimit: false });
  registerRequestLog(fastify);
  await compressAnswers(fastify);
  if (options.screens !== undefined) await serveAssets(fastify, options.screens);
  useFrame(app, options, routes);
  serveOpenApi(app);
  return app.init();
}

/** Ten megabytes take this long at 1.4 Mbit/s, which is a slow line's way up. */
const ARRIVAL_MS = 60_000;
const HEADERS_MS = 30_000;
/** Every so often Node looks for requests that are late; its own default is half a minute. */
const LOOK_MS = 5_000;

function createAdapter({ logLevel, trustedProxies = [], arrivalMs = ARRIVAL_MS }: ApiOptions): FastifyAdapter {
  return new FastifyAdapter({
    logger: { level: logLevel, base: null },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => uuidv7(),
    requestIdHeader: false,
    trustProxy: [...trustedProxies],
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: arrivalMs,
    // Node minds the limit of a whole request only where that of its headers is no longer.
    http: {
      headersTimeout: Math.min(arrivalMs, HEADERS_MS),
      connectionsCheckingInterval: Math.min(arrivalMs, LOOK_MS),
    },
    // A process that leaves answers what still reaches it and closes the connection, instead of a 503 that is no problem+json.
    return503OnClosing: false,
    multipart: false,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false },
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.header('x-request-id', request.id);
      void sendProblem(error, request, reply);
    },
  });
}

function useFrame(app: NestFastifyApplication, options: ApiOptions, routes: RouteTable): void {
  const reflector = app.get(Reflector);
  const facts = {
    sessions: app.get(Sessions, { strict: false }),
    forms: app.get(FormAccessReader, { strict: false }),
    programs: app.get(ProgramRegister, { strict: false }),
  };
  const records = app.get(IdempotencyRecords, { strict: false });
  const origins = [new URL(options.publicUrl).origin, ...(options.furtherOrigins ?? [])];
  const pages = options.screens === undefined ? undefined : app.get(PageNotFound, { strict: false });
  app.useGlobalFilters(new ProblemFilter(routes, pages));
  app.useGlobalGuards(new AccessGuard(reflector, facts, new SessionCookie(options.publicUrl), origins));
  app.useGlobalInterceptors(
    new ExistenceInterceptor(app.get(ResourceRegister, { strict: false })),
    new SyntaxInterceptor(),
    new UploadInterceptor(),
    new IdempotencyInterceptor(reflector, records),
  );
  app.useGlobalPipes(new InputPipe());
}

function tooMany(): RequestProblem {
  return new RequestProblem('request.too-many', 'Wait a moment before you try again.');
}
