import { HighsSolvers } from '#solver';
import { EvaluateCredits, LinearSolvers } from '#use-cases';
import type { Area } from '../area.js';
import { EvaluationController } from './evaluation.controller.js';

/** Credits counted against a policy. */
export const creditsArea: Area = {
  controllers: [EvaluationController],
  providers: [EvaluateCredits, { provide: LinearSolvers, useClass: HighsSolvers }],
};
