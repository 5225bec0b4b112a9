import type { Area } from '../area.js';
import { HistoryExportController } from './history-export.controller.js';
import { HistoryVerificationController } from './history-verification.controller.js';
import { ProgramHistoryController } from './program-history.controller.js';

/** Everything that ever happened in a program, page by page or as a file, and whether it is as it was written. */
export const historyExportArea: Area = {
  controllers: [ProgramHistoryController, HistoryExportController, HistoryVerificationController],
};
