import { expect, test } from '@jest/globals';
import type { Person, Role } from '../access/person.js';
import { requireBulkRight, type BulkInstruction } from './bulk.js';

const program = 'test-program';
const person = (role: Role, of = program): Person => ({
  id: 'robin',
  email: 'robin@example.org',
  name: 'Robin',
  roles: [{ program: of, role }],
});
const decide: BulkInstruction = { action: 'decide', ruling: { outcome: 'approved', reasons: [], message: 'Yes.' } };
const OWN: BulkInstruction[] = [
  { action: 'assign', reviewerId: 'robin' },
  { action: 'unassign', reviewerId: 'robin' },
  { action: 'hand-over', fromId: 'robin', reviewerId: 'sam' },
];
const OTHERS: BulkInstruction[] = [
  decide,
  { action: 'release' },
  { action: 'assign', reviewerId: 'sam' },
  { action: 'unassign', reviewerId: 'sam' },
  { action: 'hand-over', fromId: 'sam', reviewerId: 'robin' },
];
const permitted = (who: Person, instruction: BulkInstruction): boolean => {
  try {
    requireBulkRight(who, program, instruction);
    return true;
  } catch {
    return false;
  }
};

test.each([...OWN, ...OTHERS])('a chair may %j', (instruction) => {
  expect(permitted(person('chair'), instruction)).toBe(true);
});
test.each(OWN)('a member may %j', (instruction) => {
  expect(permitted(person('reviewer'), instruction)).toBe(true);
});
test.each(OTHERS)('a member may not %j', (instruction) => {
  expect(permitted(person('reviewer'), instruction)).toBe(false);
});
test.each<[Role, string]>([
  ['hq', program],
  ['board', program],
  ['chair', 'another-program'],
  ['reviewer', 'another-program'],
])('%s of %s may do nothing', (role, of) => {
  for (const instruction of [...OWN, ...OTHERS]) expect(permitted(person(role, of), instruction)).toBe(false);
});
