import { isEmail } from 'class-validator';
import { ADMIN_OF_NO_PROGRAM, ROLES, type Role, type RoleGrant } from '#domain';

export interface GrantArguments {
  email: string;
  grant: RoleGrant;
  /** Take the role away instead. */
  remove: boolean;
}

const REMOVE = '--remove';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

export class UsageError extends Error {
  readonly exitCode = EXIT_USAGE;

  constructor(problem: string) {
    super(
      [
        problem,
        '',
        'Usage: npm run grant -- <email> <role> [program] [--remove]',
        `  role     ${ROLES.join(', ')}`,
        '  program  for every role but admin, which belongs to none; for example ami-cmi',
        '  --remove takes the role away; forms the person was to review go to others',
      ].join('\n'),
    );
    this.name = 'UsageError';
  }
}

/**
 * Reads the arguments of the command.
 *
 * @throws UsageError
 */
export function readGrantArguments(given: readonly string[]): GrantArguments {
  const [email, role, program, ...more] = given.filter((argument) => argument !== REMOVE);
  if (email === undefined || role === undefined) throw new UsageError('An email address and a role are needed.');
  if (more.length > 0) throw new UsageError(`What is “${more.join(' ')}”? One person, one role, one program.`);
  if (!isEmail(email)) throw new UsageError(`“${email}” is not an email address.`);
  if (!isRole(role)) throw new UsageError(`“${role}” is not a role.`);
  return { email, grant: { role, program: programFor(role, program) }, remove: given.includes(REMOVE) };
}

function programFor(role: Role, program: string | undefined): string | null {
  if (role === 'admin') {
    if (program === undefined) return null;
    throw new UsageError(ADMIN_OF_NO_PROGRAM);
  }
  if (program !== undefined) return program;
  throw new UsageError(`For which program is the role ${role}?`);
}

function isRole(role: string): role is Role {
  return ROLES.some((known) => known === role);
}
