import type { RoutingRule } from './expectations.js';
import type { Product } from './product.js';

export interface Person {
  id: string;
  email: string;
  token: string;
}

export interface Program {
  id: string;
  timeZone: string;
  review: { undoSeconds: number; routing: RoutingRule[]; fallbackQueue: string; reasons: { code: string }[] };
  /** Who reviews every queue: they are told of new forms and decide. */
  members: Person[];
}

export interface Cast {
  applicants: Person[];
  programs: Map<string, Program>;
}

const COMMITTEE = ['chair', 'reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'];

/** Signs the demo's people in and learns what each program's policy and committee are. */
export async function gatherCast(product: Product): Promise<Cast> {
  const [first, second] = [await signIn(product, 'applicant'), await signIn(product, 'applicant2')];
  const committee = await Promise.all(COMMITTEE.map((name) => withRoles(product, name)));
  const { body } = await product.expect<{ items: { id: string }[] }>(200, 'GET', '/api/v1/programs');
  const programs = await Promise.all(
    body.items.map(async ({ id }): Promise<[string, Program]> => {
      const policy = await product.expect<Program>(200, 'GET', `/api/v1/programs/${id}/policy`);
      const { timeZone, review } = policy.body;
      return [id, { id, timeZone, review, members: membersOf(committee, id) }];
    }),
  );
  // A member who applies is not told of their own form and does not decide on it.
  const member = committee.at(-1)!.person;
  return { applicants: [first, second, first, second, first, second, member], programs: new Map(programs) };
}

type Roles = { program: string; role: string }[];

function membersOf(committee: { person: Person; roles: Roles }[], program: string): Person[] {
  return committee
    .filter(({ roles }) => roles.some((held) => held.program === program && /^(reviewer|chair)$/.test(held.role)))
    .map(({ person }) => person);
}

async function withRoles(product: Product, name: string): Promise<{ person: Person; roles: Roles }> {
  const person = await signIn(product, name);
  const { body } = await product.expect<{ roles: Roles }>(200, 'GET', '/api/v1/me', { token: person.token });
  return { person, roles: body.roles };
}

/** As one of the demo's people; the part of the address before `@`. */
export async function signIn(product: Product, name: string): Promise<Person> {
  const request = { body: { email: `${name}@demo.example` } };
  const { body } = await product.expect<{ token: string; user: Omit<Person, 'token'> }>(
    200,
    'POST',
    '/api/demo/sign-in',
    request,
  );
  return { id: body.user.id, email: body.user.email, token: body.token };
}
