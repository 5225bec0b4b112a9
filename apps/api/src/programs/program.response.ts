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
  /** What a credit is called: `hour`. */
  unit!: string;
  /** Credits that a cycle asks for. */
  required!: number;
  policyVersion!: string;

  static of(policy: Policy): ProgramResponse {
    const { id, name, organisation, timeZone, categories, formats, tags, credentials, version } = policy;
    return {
      id,
      name,
      organisation,
      timeZone,
      categories,
      formats,
      tags,
      credentials,
      unit: policy.unit.label,
      required: policy.credits.requiredHundredths / 100,
      policyVersion: version,
    };
  }
}

export class PageTitleResponse {
  id!: string;
  title!: string;
}

export class PageListResponse {
  items!: PageTitleResponse[];
}

export class PageResponse extends PageTitleResponse {
  /** Rendered from the program's Markdown. */
  html!: string;
  /** Whether questions can be sent from it: see `contact`. */
  takesQuestions!: boolean;
}

export class ContactResponse {
  /** A `mailto:` address with what is known about the asking person filled in. */
  mailto!: string;
}

export class ProgramListResponse {
  items!: ProgramResponse[];
}
