import { useRunningDatabase } from './use-running-database.js';

await useRunningDatabase();
await import('../../api/src/verify-history.main.js');
