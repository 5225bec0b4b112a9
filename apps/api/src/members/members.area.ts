import { AwardCredential, ChangeCredential, ImportRoll } from '#use-cases';
import type { Area } from '../area.js';
import { MembersController } from './members.controller.js';

/** Who holds which credential. */
export const membersArea: Area = {
  controllers: [MembersController],
  providers: [AwardCredential, ChangeCredential, ImportRoll],
};
