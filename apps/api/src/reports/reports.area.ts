import type { Area } from '../area.js';
import { PromiseReportController } from './promise-report.controller.js';
import { ReviewsExportController } from './reviews-export.controller.js';

/** What a chair counts and carries away. */
export const reportsArea: Area = { controllers: [ReviewsExportController, PromiseReportController] };
