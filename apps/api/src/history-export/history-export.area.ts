import type { Area } from '../area.js';
import { HistoryExportController } from './history-export.controller.js';
import { ProgramHistoryController } from './program-history.controller.js';

/** Everything that ever happened in a program, page by page or as a file. */
export const historyExportArea: Area = { controllers: [ProgramHistoryController, HistoryExportController] };
