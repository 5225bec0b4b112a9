import { ClaimHours, ClaimOptions, CorrectClaim, WithdrawClaim } from '#use-cases';
import type { Area } from '../area.js';
import { ClaimsController } from './claims.controller.js';

/** Hours that members claim. */
export const claimsArea: Area = {
  controllers: [ClaimsController],
  providers: [ClaimHours, ClaimOptions, WithdrawClaim, CorrectClaim],
};
