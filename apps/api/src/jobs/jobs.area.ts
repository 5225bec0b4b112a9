import type { Area } from '../area.js';
import { DeadJobsController } from './dead-jobs.controller.js';

/** Work the queue gave up on. */
export const jobsArea: Area = { controllers: [DeadJobsController] };
