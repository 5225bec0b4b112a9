import { FormNumbers } from '#use-cases';
import type { Database } from '../database.js';

/** One sequence a program: a row that counts would make all submissions of a program wait for each other. */
export class SequenceFormNumbers extends FormNumbers {
  constructor(private readonly database: Database) {
    super();
  }

  async next(program: string): Promise<number> {
    const { serial } = await this.database.one<{ serial: string }>(
      'form-number.next',
      'SELECT nextval($1::regclass) AS serial',
      [sequenceName(program)],
    );
    return Number(serial);
  }
}

export function sequenceName(program: string): string {
  return `form_number_${program.replaceAll('-', '_')}`;
}
