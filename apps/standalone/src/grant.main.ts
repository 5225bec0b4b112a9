import { useRunningDatabase } from './use-running-database.js';

await useRunningDatabase();
await import('../../api/src/grant.main.js');
