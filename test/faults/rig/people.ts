import { createDataSource, Database, PostgresAccounts, PostgresSessions } from '#persistence';

export interface RigPerson {
  id: string;
  email: string;
  token: string;
}

export interface People {
  applicants: RigPerson[];
  members: RigPerson[];
}

export const PROGRAM = 'ami-cmi';
const APPLICANTS = ['ada', 'ben', 'cleo'];
const ROLES = [
  { name: 'rita', role: 'reviewer' },
  { name: 'carl', role: 'chair' },
  { name: 'hana', role: 'hq' },
] as const;

/** Accounts, roles and sessions, by the product's own adapters. Headquarters only receives mail. */
export async function signInPeople(databaseUrl: string): Promise<People> {
  const dataSource = await createDataSource({ databaseUrl, poolSize: 2 }).initialize();
  try {
    const database = new Database(dataSource);
    const accounts = new PostgresAccounts(database);
    const sessions = new PostgresSessions(database, { shorterForStaff: true });
    for (const { name, role } of ROLES) {
      await accounts.grant({ email: emailOf(name), grant: { program: PROGRAM, role }, grantedBy: null });
    }
    const signIn = async (name: string): Promise<RigPerson> => {
      const { id, email } = await accounts.findOrCreate(emailOf(name));
      return { id, email, token: await sessions.open(id) };
    };
    const applicants: RigPerson[] = [];
    for (const name of APPLICANTS) applicants.push(await signIn(name));
    return { applicants, members: [await signIn('rita'), await signIn('carl')] };
  } finally {
    await dataSource.destroy();
  }
}

function emailOf(name: string): string {
  return `${name}@rig.example`;
}
