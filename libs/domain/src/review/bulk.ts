import { hasRole, type Person } from '../access/person.js';
import { DomainError } from '../errors.js';
import type { Ruling } from './decide.js';

/** What is done to each of many forms, by the same rules as to one. */
export type BulkInstruction =
  | { action: 'decide'; ruling: Omit<Ruling, 'decisionId' | 'decidedBy'> }
  | { action: 'assign'; reviewerId: string }
  | { action: 'unassign'; reviewerId: string }
  /** Moves what is assigned to one member to another, such as the one who stands in for them. */
  | { action: 'hand-over'; fromId: string; reviewerId: string }
  /** Makes held decisions known now instead of after the undo time. */
  | { action: 'release' };

export type BulkActionKind = BulkInstruction['action'];
export const BULK_ACTIONS: readonly BulkActionKind[] = ['decide', 'assign', 'unassign', 'hand-over', 'release'];

/** As many forms as one bulk action may name. */
export const BULK_LIMIT = 500;

/** Chairs do everything; members take forms, give them back and hand over their own. @throws DomainError `access.forbidden` */
export function requireBulkRight(person: Person, program: string, instruction: BulkInstruction): void {
  if (hasRole(person, program, ['chair'])) return;
  if (hasRole(person, program, ['reviewer']) && concernsOnly(person.id, instruction)) return;
  throw new DomainError('access.forbidden', 'Members assign and hand over for themselves; the rest is for chairs.');
}

function concernsOnly(personId: string, instruction: BulkInstruction): boolean {
  switch (instruction.action) {
    case 'assign':
    case 'unassign':
      return instruction.reviewerId === personId;
    case 'hand-over':
      return instruction.fromId === personId;
    case 'decide':
    case 'release':
      return false;
  }
}
