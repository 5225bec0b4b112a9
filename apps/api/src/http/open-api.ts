import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { declaredRoutes, type DeclaredRoute } from './routes.js';

/** Serves the generated document at `/api/v1/openapi.json` and a page to try it at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    yamlDocumentUrl: 'api/v1/openapi.yaml',
  });
}

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Docket')
    .setDescription('Committee review of continuing education: eligibility forms, decisions, and the public catalog.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addCookieAuth('docket')
    .build();
  const document = SwaggerModule.createDocument(app, frame);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } };
  for (const route of declaredRoutes(app)) describeAccess(document, route);
  sortEnums(document);
  return document;
}

/** Values taken from union types come in the compiler's order, which an incremental build and a fresh one do not share. */
function sortEnums(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  if ('enum' in part && Array.isArray(part.enum)) part.enum.sort();
  for (const inner of Object.values(part)) sortEnums(inner);
}

const PROBLEM = {
  type: 'object' as const,
  description: 'RFC 9457. `errors` is there for bad input; a refusal may add members of its own.',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: { pointer: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** Says of an operation who may use it and how every refusal looks. */
function describeAccess(document: OpenAPIObject, { method, path, rule }: DeclaredRoute): void {
  const item = document.paths[path.replace(/:(\w+)/g, '{$1}')];
  const operation = item?.[method.toLowerCase() as 'get'];
  if (!operation || !rule) return;
  operation.description = [operation.description, `Allowed for ${rule.allowedFor}.`].filter(Boolean).join('\n\n');
  if (rule.about !== 'nobody') operation.security = [{ bearer: [] }, { cookie: [] }];
  operation.responses.default ??= {
    description: 'Refused',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
