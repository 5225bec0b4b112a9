import type { DynamicModule, FactoryProvider, InjectionToken, Provider, Type } from '@nestjs/common';

/** What stands in for a provider, made from the product's own. */
export type Decoration = (inner: object) => object;

/** The module as the product composes it, with some providers decorated. Those made by a factory, and use cases. */
export function decoratedModule(
  module: DynamicModule,
  decorations: ReadonlyMap<InjectionToken, Decoration>,
): DynamicModule {
  return {
    ...module,
    providers: (module.providers ?? []).map((provider) => decorated(provider, decorations)),
    imports: (module.imports ?? []).map((imported) =>
      'module' in imported ? decoratedModule(imported, decorations) : imported,
    ),
  };
}

function decorated(provider: Provider, decorations: ReadonlyMap<InjectionToken, Decoration>): Provider {
  const decoration = decorations.get(typeof provider === 'function' ? provider : provider.provide);
  if (decoration === undefined) return provider;
  const { useFactory, ...rest } = typeof provider === 'function' ? factoryOf(provider) : (provider as FactoryProvider);
  return { ...rest, useFactory: async (...args: never[]) => decoration((await useFactory(...args)) as object) };
}

function factoryOf(useCase: Type): FactoryProvider {
  const inject = Reflect.getMetadata('design:paramtypes', useCase) as InjectionToken[];
  return { provide: useCase, inject, useFactory: (...args: never[]) => new useCase(...args) as object };
}

/** An object like `inner` but for the given methods. */
export function overriding<T extends object>(inner: T, methods: Partial<T>): T {
  return Object.assign(Object.create(inner) as T, methods);
}
