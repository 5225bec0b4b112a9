import type { Area } from '../area.js';
import { HistoryExportController } from './history-export.controller.js';

/** Everything that ever happened in a program, as a file. */
export const historyExportArea: Area = { controllers: [HistoryExportController] };
