import { HighsSolvers } from '#solver';
import { CreditRecords, EvaluateCredits, LinearSolvers } from '#use-cases';
import type { Area } from '../area.js';
import { CreditRecordController } from './credit-record.controller.js';
import { EvaluationController } from './evaluation.controller.js';

/** Credits counted against a policy: anybody's, and those on record. */
export const creditsArea: Area = {
  controllers: [EvaluationController, CreditRecordController],
  providers: [EvaluateCredits, CreditRecords, { provide: LinearSolvers, useClass: HighsSolvers }],
};
