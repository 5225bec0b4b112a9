import { FormActions, PlanBulkAction, WordBulkMails, StartBulkAction } from '#use-cases';
import type { Area } from '../area.js';
import { BulkActionsController } from './bulk-actions.controller.js';
import { BulkPlans } from './bulk-plans.js';
import { BulkSelections } from './bulk-selections.js';

/** One act on many forms: counted first, then done. */
export const bulkArea: Area = {
  controllers: [BulkActionsController],
  providers: [FormActions, PlanBulkAction, WordBulkMails, StartBulkAction, BulkPlans, BulkSelections],
};
