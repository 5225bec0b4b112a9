import { useQuery } from '@tanstack/react-query';
import { committeeQuery, type Review } from './queue.queries.js';

/** Whom a form can be assigned to: the committee, and whoever else is assigned to what is shown. */
export function usePeople(
  program: string,
  rows: readonly Review[] | undefined,
  chosen: string | undefined,
): { id: string; label: string }[] {
  const { data } = useQuery(committeeQuery(program));
  const known = new Map(data?.items.map(({ member }) => [member.id, member.name]));
  for (const { assignees } of rows ?? []) for (const { id, name } of assignees) known.set(id, name);
  if (chosen !== undefined && chosen !== 'me' && chosen !== 'none' && !known.has(chosen)) known.set(chosen, 'A member');
  const members = [...known].map(([id, label]) => ({ id, label }));
  members.sort((one, other) => one.label.localeCompare(other.label, 'en'));
  return [{ id: 'me', label: 'Me' }, { id: 'none', label: 'Nobody yet' }, ...members];
}
