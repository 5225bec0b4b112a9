import { MigrateTerms, ProposePolicy, RuleOnProposal, StartReplay } from '#use-cases';
import type { Area } from '../area.js';
import { PolicyProposalsController } from './policy-proposals.controller.js';
import { PolicyReplaysController } from './policy-replays.controller.js';
import { PolicyVersionsController } from './policy-versions.controller.js';
import { ShownProposals } from './shown-proposals.js';

/** How a program's rules change: proposed by the committee, tried on the members, adopted by the board. */
export const policyLifeArea: Area = {
  controllers: [PolicyProposalsController, PolicyReplaysController, PolicyVersionsController],
  providers: [MigrateTerms, ProposePolicy, RuleOnProposal, ShownProposals, StartReplay],
};
