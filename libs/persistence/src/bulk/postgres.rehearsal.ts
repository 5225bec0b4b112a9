import {
  Rehearsal,
  UnitOfWork,
  type DuplicateForm,
  type Ids,
  type MailOrder,
  type Rehearsing,
  type Work,
} from '#use-cases';
import type { Database } from '../database.js';
import { FORM_SELECT, type FormRow } from '../forms/form-row.js';
import { FormRepository } from '../forms/form.repository.js';
import { portsOver } from '../unit-of-work/postgres.unit-of-work.js';
import type { Write } from '../unit-of-work/write-batch.js';

/** Reads all forms in one statement; what use cases write about them is dropped. */
export class PostgresRehearsal extends Rehearsal {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {
    super();
  }

  async over(formIds: readonly string[]): Promise<Rehearsing> {
    const rows = await this.database.query<FormRow>('form.get-all', `${FORM_SELECT} WHERE f.id = ANY ($1::uuid[])`, [
      formIds,
    ]);
    const known = new Map(rows.map((row) => [row.id, row]));
    return {
      try: async (act) => {
        const mails: MailOrder[] = [];
        const result = await act(new RehearsedUnit(this.database, this.ids, known, mails));
        return { result, mails };
      },
    };
  }
}

class RehearsedUnit extends UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly known: ReadonlyMap<string, FormRow>,
    private readonly ordered: MailOrder[],
  ) {
    super();
  }

  run<T>(work: (work: Work) => Promise<T>): Promise<T> {
    const writes: Write[] = [];
    const ports = portsOver(this.database, this.ids, writes, new KnownForms(this.database, writes, this.known));
    return work({
      ...ports,
      mails: { order: (order) => void this.ordered.push(order), orderForMember: () => undefined },
    });
  }
}

class KnownForms extends FormRepository {
  /** Forms that follow what becomes of a known one. */
  private readonly following = new Set<string>();

  constructor(
    database: Database,
    writes: Write[],
    private readonly known: ReadonlyMap<string, FormRow>,
  ) {
    super(database, writes);
  }

  protected override read(id: string): Promise<FormRow | undefined> {
    return this.following.has(id) ? super.read(id) : Promise.resolve(this.known.get(id));
  }

  override async duplicatesOf(formId: string): Promise<DuplicateForm[]> {
    const duplicates = await super.duplicatesOf(formId);
    for (const { id } of duplicates) this.following.add(id);
    return duplicates;
  }
}
