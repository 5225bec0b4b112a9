export * from './accounts/index.js';
export { Database } from './database.js';
