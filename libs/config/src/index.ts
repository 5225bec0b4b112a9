export type { BaseConfig, Config, ConfigOf, DatabaseConfig, LogLevel, Mode, Role, StandaloneConfig } from './config.js';
export { ConfigProblem, EXIT_CONFIG } from './config-problem.js';
export { loadConfig } from './load-config.js';
export { type ChildMessage, leaveWithParent, reportToParent } from './supervised.js';
export { requireOwnInstallation, runMain, type StartRefusal } from './run-main.js';
