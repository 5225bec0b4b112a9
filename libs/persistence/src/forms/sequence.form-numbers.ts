import { FormNumbers } from '#use-cases';
import type { Database } from '../database.js';
import { Turn } from '../turn.js';

/** One sequence a program: a row that counts would make all submissions of a program wait for each other. */
export class SequenceFormNumbers extends FormNumbers {
  private readonly turn = new Turn<string, number>(async (programs) => {
    const rows = await this.database.query<{ serial: string }>(
      'form-number.next',
      'SELECT nextval(sequence::regclass) AS serial FROM unnest($1::text[]) AS sequence',
      [programs.map(sequenceName)],
    );
    return rows.map(({ serial }) => Number(serial));
  });

  constructor(private readonly database: Database) {
    super();
  }

  next(program: string): Promise<number> {
    return this.turn.ask(program);
  }
}

export function sequenceName(program: string): string {
  return `form_number_${program.replaceAll('-', '_')}`;
}
