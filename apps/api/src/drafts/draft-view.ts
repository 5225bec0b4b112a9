import { Injectable } from '@nestjs/common';
import type { Draft } from '#domain';
import { Clock, Policies } from '#use-cases';
import { DraftResponse } from './draft.response.js';

/** Shows drafts with what they still miss today, under the policy in force. */
@Injectable()
export class DraftView {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async show(drafts: readonly Draft[]): Promise<DraftResponse[]> {
    const now = await this.clock.now();
    return drafts.map((draft) => DraftResponse.of(draft, this.policies.inForceAt(draft.program, now), now));
  }

  async showOne(draft: Draft): Promise<DraftResponse> {
    const now = await this.clock.now();
    return DraftResponse.of(draft, this.policies.inForceAt(draft.program, now), now);
  }
}
