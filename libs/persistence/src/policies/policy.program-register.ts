import { ProgramRegister, type Policies } from '#use-cases';

/** A program is there when a policy of it is stored. */
export class PolicyProgramRegister extends ProgramRegister {
  constructor(private readonly policies: Policies) {
    super();
  }

  has(program: string): Promise<boolean> {
    return Promise.resolve(this.policies.programs().includes(program));
  }
}
