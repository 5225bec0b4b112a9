/** The programs of this installation. */
export abstract class ProgramRegister {
  abstract has(program: string): Promise<boolean>;
}
