// Jest's module loader, with packages loaded once per process and not once per test file: they are two thirds of what
// a file loads. Packages and tests then share one realm (`Error`, `Array` …), as in the product; only modules of the
// project are loaded anew for each file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { types } from 'node:util';
import vm from 'node:vm';

const require = createRequire(import.meta.url);
const { default: Runtime } = require('jest-runtime');
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const packages = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !/^@?jest/.test(name));
const isPackage = (name) => packages.some((each) => name === each || name.startsWith(`${each}/`));

/** Stands for the context that Jest itself runs in, which `node:vm` has no name for. */
const thisContext = {};
const here = (options, key) => (options?.[key] === thisContext ? { ...options, [key]: undefined } : options);

const { SourceTextModule, SyntheticModule, compileFunction } = vm;
vm.SourceTextModule = class extends SourceTextModule {
  constructor(code, options) {
    super(code, here(options, 'context'));
  }
};
vm.SyntheticModule = class extends SyntheticModule {
  /** Exports by default what an ES module does, where Jest would give the whole module. */
  constructor(names, evaluate, options) {
    const evaluateHere = function () {
      const setExport = (name, value) => this.setExport(name, name === 'default' ? defaultOf(value) : value);
      evaluate.call({ setExport });
    };
    super(names, evaluateHere, here(options, 'context'));
  }
};
const defaultOf = (value) => (types.isModuleNamespaceObject(value) && 'default' in value ? value.default : value);
vm.compileFunction = (code, parameters, options) => compileFunction(code, parameters, here(options, 'parsingContext'));

export const __esModule = true;

export default class OneRealmRuntime extends Runtime {
  constructor(config, environment, resolver, ...others) {
    const { isCoreModule } = resolver;
    if (!Object.hasOwn(resolver, 'isCoreModule')) {
      resolver.isCoreModule = (name) => isPackage(name.replace(/^node:/, '')) || isCoreModule.call(resolver, name);
    }
    super(config, environment, resolver, ...others);
    environment.getVmContext = () => thisContext;
    environment.global = Object.create(globalThis, { process: { value: Object.create(process), writable: true } });
    const { constructor: FakeTimers } = environment.fakeTimersModern;
    environment.fakeTimersModern = new FakeTimers({ config, global: globalThis });
    const { require: requireCore } = this.coreModule;
    this.coreModule.require = (name) => {
      const bare = name.replace(/^node:/, '');
      if (isPackage(bare)) return require(fileURLToPath(import.meta.resolve(bare)));
      // Jest's own would ask Jest where packages are, which is above.
      return bare === 'module' ? require('node:module') : requireCore.call(this.coreModule, name);
    };
  }
}
