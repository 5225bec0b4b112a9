const libs = (...names) => `^libs/(${names.join('|')})/src/`;
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const specs = '\\.spec\\.ts$';
const calendar = '^libs/domain/src/calendar/';
const ours = ['local', 'localmodule', 'aliased', 'aliased-subpath-import'];

const rule = (name, from, to, comment) => ({ name, severity: 'error', from, to, ...(comment && { comment }) });

/** Who may import whom: `domain ← use-cases ← {persistence, queue, notifications, files} ← apps`; the apps alone read config. */
const directions = [
  rule('no-cycles', {}, { circular: true }),
  rule(
    'domain-imports-no-other-code',
    { path: libs('domain'), pathNot: specs },
    { dependencyTypes: ours, pathNot: libs('domain') },
  ),
  rule(
    'domain-needs-no-package',
    { path: libs('domain'), pathNot: [specs, calendar] },
    { dependencyTypesNot: ours },
    'All of it is plain TypeScript; Temporal is the calendar’s.',
  ),
  rule(
    'calendar-needs-temporal-only',
    { path: calendar, pathNot: specs },
    { dependencyTypesNot: ours, pathNot: packages('temporal-polyfill') },
  ),
  rule(
    'temporal-in-the-calendar-only',
    { path: '^(libs|apps)/', pathNot: [specs, calendar] },
    { path: packages('temporal-polyfill') },
  ),
  rule(
    'use-cases-import-the-domain-only',
    { path: libs('use-cases'), pathNot: specs },
    { dependencyTypes: ours, pathNot: libs('domain', 'use-cases') },
  ),
  rule(
    'use-cases-need-no-framework',
    { path: libs('use-cases'), pathNot: specs },
    { dependencyTypesNot: [...ours, 'core'], pathNot: packages('@nestjs/common') },
    'A use case is wired by Nest, not written for it. ESLint limits @nestjs/common to its decorators.',
  ),
  rule(
    'adapters-do-not-know-each-other',
    { path: '^libs/(persistence|queue|notifications|files|solver)/src/', pathNot: specs },
    { dependencyTypes: ours, pathNot: [libs('domain', 'use-cases'), '^libs/$1/src/'] },
  ),
  rule(
    'config-stands-alone',
    { path: libs('config'), pathNot: specs },
    { dependencyTypes: ours, pathNot: libs('config') },
  ),
  rule(
    'libs-by-their-surface',
    { path: '^(apps|libs)/([^/]+)/', pathNot: specs },
    { path: '^libs/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    'A lib is imported through its index.ts.',
  ),
  rule(
    'apps-do-not-import-apps',
    { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
    'Except standalone, which composes them all.',
  ),
];

const screens = '^apps/web/';
/** The screens are bundled: what they need is in the build, and no package of theirs is shipped beside it. */
const shipped = { path: '^(apps|libs)/', pathNot: [specs, screens] };
const hygiene = [
  rule('screens-talk-over-http', { path: screens, pathNot: specs }, { path: ['^libs/', '^test/', '^bench/', specs] }),
  rule('product-imports-no-test', shipped, { path: ['^(test|bench)/', specs] }),
  rule('product-needs-no-dev-package', shipped, { dependencyTypes: ['npm-dev'] }),
  rule('no-undeclared-package', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  rule('no-unresolvable', {}, { couldNotResolve: true }),
];

export default {
  forbidden: [...directions, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    // An import of a type is an import: it couples just the same.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
    cache: false,
  },
};
