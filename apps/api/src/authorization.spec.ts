import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { anyone, mayDecide } from '#domain';
import { Allow, authorizationTable, declaredRoutes, requireRules } from './http/index.js';
import { previewApi } from './preview-api.js';

@Controller('open')
class OpenController {
  @Get('said')
  @Allow(anyone)
  said(): void {
    return undefined;
  }

  @Get('forgotten')
  forgotten(): void {
    return undefined;
  }
}

@Module({ controllers: [OpenController] })
class OpenModule {}

describe('every route says who may use it', () => {
  test('those of the api do', async () => {
    const routes = declaredRoutes(await previewApi());
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ rule }) => rule === undefined)).toEqual([]);
  });

  test('docs/authorization.md tells of them as they are now', async () => {
    const table = authorizationTable(declaredRoutes(await previewApi()));
    expect(await readFile('docs/authorization.md', 'utf8')).toBe(table);
  });

  test('a route without a rule is found, and named', async () => {
    const app = await NestFactory.createApplicationContext(OpenModule, { preview: true, logger: false });
    expect(() => requireRules(app)).toThrow('Routes without @Allow: GET /open/forgotten');
  });
});

test('the table tells what each role is answered', () => {
  const route = { method: 'POST', path: '/forms/:formId/decisions', handler: 'x', rule: mayDecide };
  const cells = authorizationTable([route])
    .split('\n')
    .filter((row) => row.startsWith('| Route') || row.startsWith('| `POST'))
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    );
  expect(cells).toEqual([
    [
      'Route',
      'Rule',
      'Public',
      'Another applicant',
      'The applicant',
      'Reviewer',
      'Reviewer, own form',
      'Reviewer in conflict',
      'Chair',
      'HQ',
      'Board',
      'Admin',
    ],
    ['`POST /forms/:formId/decisions`', 'mayDecide', '401', '404', '403', '✓', '403', '404', '✓', '403', '404', '404'],
  ]);
});
