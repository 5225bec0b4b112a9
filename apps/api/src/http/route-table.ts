import type { RouteOptions } from 'fastify';

/** Which methods the api's own paths answer, for the `Allow` of a 405. */
export class RouteTable {
  private readonly routes: { pattern: RegExp; methods: string[] }[] = [];

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const methods = [method].flat();
    this.routes.push({ pattern: patternOf(url), methods });
  }

  /** Empty when no route has this path. `target` is the request target as received, with its query. */
  methodsOf(target: string): string[] {
    const path = target.split('?', 1)[0] ?? target;
    const methods = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  }
}

/** `/forms/:id` as a pattern: a parameter stands for one segment, a final `*` for the rest. */
function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]+' : segment === '*' ? '.*' : literal(segment)))
    .join('/');
  return new RegExp(`^${source}$`);
}

function literal(segment: string): string {
  return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
