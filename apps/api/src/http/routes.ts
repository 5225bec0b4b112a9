import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { Rule } from '#domain';
import { RULE } from './access/allow.decorator.js';

export interface DeclaredRoute {
  method: string;
  path: string;
  handler: string;
  rule: Rule | undefined;
}

/** Every route of every controller, with the rule it declares. */
export function declaredRoutes(app: INestApplicationContext): DeclaredRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype));
  return controllers.flatMap((controller) => (typeof controller === 'function' ? routesOf(controller as Type) : []));
}

/** @throws Error naming every route that lets in nobody knows whom. */
export function requireRules(app: INestApplicationContext): void {
  const open = declaredRoutes(app).filter(({ rule }) => rule === undefined);
  if (open.length === 0) return;
  throw new Error(`Routes without @Allow: ${open.map(({ method, path }) => `${method} ${path}`).join(', ')}`);
}

function routesOf(controller: Type): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const method: unknown = handler && Reflect.getMetadata(METHOD_METADATA, handler);
    if (!handler || typeof method !== 'number') return [];
    const rule = (Reflect.getMetadata(RULE, handler) ?? Reflect.getMetadata(RULE, controller)) as Rule | undefined;
    return pathsOf(controller).flatMap((prefix) =>
      pathsOf(handler).map((path) => ({
        method: RequestMethod[method] ?? 'ALL',
        path: `/${prefix}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        handler: `${controller.name}.${name}`,
        rule,
      })),
    );
  });
}

function pathsOf(target: object): string[] {
  const path: unknown = Reflect.getMetadata(PATH_METADATA, target);
  return [path].flat().map((each) => (typeof each === 'string' ? each : ''));
}
