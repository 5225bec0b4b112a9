export { relayBatchSize } from './job-catalogue.js';
export { migrateQueue } from './migrate-queue.js';
export { openJobQueue, type JobQueueOptions, type OpenJobQueue } from './open-job-queue.js';
export type { WorkOptions, Workers, WorkTiming } from './workers.js';
