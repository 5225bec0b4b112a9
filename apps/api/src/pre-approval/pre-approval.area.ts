import { FileSpreadsheets } from '#files';
import {
  AddOccurrence,
  ApproveSource,
  ConfirmImport,
  EndSourceApproval,
  PreApproveActivity,
  Spreadsheets,
  StartImport,
} from '#use-cases';
import type { Area } from '../area.js';
import { ImportTemplates } from './import-templates.js';
import { ImportsController } from './imports.controller.js';
import { PreApprovalsController } from './pre-approvals.controller.js';
import { StandingApprovalsController } from './standing-approvals.controller.js';

/** What the committee approves without a form: single activities, whole programmes, sources. */
export const preApprovalArea: Area = {
  controllers: [PreApprovalsController, ImportsController, StandingApprovalsController],
  providers: [
    { provide: Spreadsheets, useClass: FileSpreadsheets },
    ImportTemplates,
    PreApproveActivity,
    AddOccurrence,
    StartImport,
    ConfirmImport,
    ApproveSource,
    EndSourceApproval,
  ],
};
