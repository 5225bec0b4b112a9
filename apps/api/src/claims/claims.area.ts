import {
  AddEvidence,
  ClaimHours,
  ClaimOptions,
  CorrectClaim,
  RemoveEvidence,
  RequireImpartial,
  SendEvidence,
  WithdrawClaim,
} from '#use-cases';
import type { Area } from '../area.js';
import { ClaimsController } from './claims.controller.js';
import { EvidenceController } from './evidence.controller.js';

/** Hours that members claim. */
export const claimsArea: Area = {
  controllers: [EvidenceController, ClaimsController],
  providers: [
    ClaimHours,
    ClaimOptions,
    WithdrawClaim,
    CorrectClaim,
    RequireImpartial,
    SendEvidence,
    AddEvidence,
    RemoveEvidence,
  ],
};
