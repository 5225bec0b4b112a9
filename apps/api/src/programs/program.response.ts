import type { Policy } from '#domain';

export class ChoiceResponse {
  id!: string;
  label!: string;
}

/** What a form of the program may name, by the policy in force now. */
export class ProgramResponse {
  id!: string;
  name!: string;
  organisation!: string;
  /** IANA zone in which every date of the program is read. */
  timeZone!: string;
  categories!: ChoiceResponse[];
  formats!: ChoiceResponse[];
  tags!: ChoiceResponse[];
  /** Empty when the program has one credential. */
  credentials!: ChoiceResponse[];
  policyVersion!: string;

  static of(policy: Policy): ProgramResponse {
    const { id, name, organisation, timeZone, categories, formats, tags, credentials, version } = policy;
    return { id, name, organisation, timeZone, categories, formats, tags, credentials, policyVersion: version };
  }
}

export class ProgramListResponse {
  items!: ProgramResponse[];
}
