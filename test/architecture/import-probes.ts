/** The libs themselves, so that `#domain` and its siblings lead somewhere. */
export const surfaces = Object.fromEntries(
  ['domain', 'use-cases', 'persistence', 'queue', 'notifications', 'files', 'solver', 'config'].map((lib) => [
    `libs/${lib}/src/index.ts`,
    'export {};',
  ]),
);

/** File, its code, and what must be reported of it: rule → target. */
export const probes: [file: string, code: string, reported: Record<string, string>][] = [
  ['libs/domain/src/cycle-a.ts', "import './cycle-b.js';", { 'no-cycles': 'libs/domain/src/cycle-b.ts' }],
  // One cycle is reported once, where it was met first.
  ['libs/domain/src/cycle-b.ts', "export type { X } from './cycle-a.js';", {}],
  [
    'libs/domain/src/to-use-cases.ts',
    "import type {} from '#use-cases';",
    { 'domain-imports-no-other-code': 'libs/use-cases/src/index.ts' },
  ],
  ['libs/domain/src/to-package.ts', "import 'uuid';", { 'domain-needs-no-package': 'uuid' }],
  ['libs/domain/src/to-node.ts', "import 'node:fs';", { 'domain-needs-no-package': 'fs' }],
  [
    'libs/domain/src/to-temporal.ts',
    "import 'temporal-polyfill';",
    { 'domain-needs-no-package': 'temporal-polyfill', 'temporal-in-the-calendar-only': 'temporal-polyfill' },
  ],
  ['libs/domain/src/calendar/to-temporal.ts', "import 'temporal-polyfill';", {}],
  ['libs/domain/src/calendar/to-package.ts', "import 'uuid';", { 'calendar-needs-temporal-only': 'uuid' }],
  ['libs/use-cases/src/allowed.ts', "import '#domain'; import '@nestjs/common'; import 'node:crypto';", {}],
  [
    'libs/use-cases/src/to-persistence.ts',
    "import '#persistence';",
    { 'use-cases-import-the-domain-only': 'libs/persistence/src/index.ts' },
  ],
  [
    'libs/use-cases/src/to-config.ts',
    "import '#config';",
    { 'use-cases-import-the-domain-only': 'libs/config/src/index.ts' },
  ],
  ['libs/use-cases/src/to-framework.ts', "import 'typeorm';", { 'use-cases-need-no-framework': 'typeorm' }],
  ['libs/queue/src/allowed.ts', "import '#domain'; import '#use-cases'; import 'bullmq';", {}],
  [
    'libs/queue/src/to-persistence.ts',
    "import '#persistence';",
    { 'adapters-do-not-know-each-other': 'libs/persistence/src/index.ts' },
  ],
  [
    'libs/persistence/src/to-config.ts',
    "import '#config';",
    { 'adapters-do-not-know-each-other': 'libs/config/src/index.ts' },
  ],
  [
    'libs/files/src/to-persistence.ts',
    "import '#persistence';",
    { 'adapters-do-not-know-each-other': 'libs/persistence/src/index.ts' },
  ],
  [
    'libs/notifications/src/to-app.ts',
    "import '../../../apps/api/src/main.js';",
    { 'adapters-do-not-know-each-other': 'apps/api/src/main.ts' },
  ],
  ['libs/config/src/to-domain.ts', "import '#domain';", { 'config-stands-alone': 'libs/domain/src/index.ts' }],
  [
    'libs/queue/src/past-the-surface.ts',
    "import '../../domain/src/calendar/to-temporal.js';",
    { 'libs-by-their-surface': 'libs/domain/src/calendar/to-temporal.ts' },
  ],
  ['apps/api/src/main.ts', "import '#config'; import '#persistence'; import '#queue'; import '#notifications';", {}],
  [
    'apps/api/src/to-worker.ts',
    "import '../../worker/src/main.js';",
    { 'apps-do-not-import-apps': 'apps/worker/src/main.ts' },
  ],
  [
    'apps/worker/src/to-standalone.ts',
    "import '../../standalone/src/main.js';",
    { 'apps-do-not-import-apps': 'apps/standalone/src/main.ts' },
  ],
  [
    'apps/web/src/to-domain.ts',
    "import type {} from '#domain';",
    { 'screens-talk-over-http': 'libs/domain/src/index.ts' },
  ],
  ['apps/worker/src/main.ts', "import '#use-cases';", {}],
  ['apps/standalone/src/main.ts', "import '../../api/src/main.js'; import '../../worker/src/main.js';", {}],
  [
    'apps/api/src/to-test.ts',
    "import '../../../test/support/clock.js';",
    { 'product-imports-no-test': 'test/support/clock.ts' },
  ],
  ['apps/api/src/to-dev-package.ts', "import 'prettier';", { 'product-needs-no-dev-package': 'prettier' }],
  ['apps/api/src/to-undeclared.ts', "import 'acorn';", { 'no-undeclared-package': 'acorn' }],
  ['apps/api/src/to-nowhere.ts', "import './gone.js';", { 'no-unresolvable': './gone.js' }],
  ['apps/api/src/some.spec.ts', "import '@jest/globals'; import '../../../test/support/clock.js';", {}],
  ['test/support/clock.ts', "import '#domain'; import 'fast-check';", {}],
];
