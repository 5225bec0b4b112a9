import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, read } from '../../api/client.js';
import { extended, filterText, keepOrder, neighbours, orderUnder } from '../queue-order.js';
import { pageQuery } from '../queue.queries.js';
import { caseQuery } from './case.queries.js';
import { mayWork } from './standing.js';

/** So many forms are looked at for one that is still open. */
const MOST_LOOKED_AT = 10;

export interface NextForm {
  next: string | undefined;
  /** The next one stood before this one in the list. */
  isEarlier: boolean;
  place: string | undefined;
}

/**
 * Which form comes after this one: in the list that it was opened from, else of those that need this person's action. Once
 * this one is done, it is one that is still open: the nearest after it, then the nearest before it.
 *
 * @param isDone it was open when this person came to it, and is not any more
 */
export function useNextForm(
  program: string,
  formId: string,
  search: Readonly<Record<string, unknown>>,
  isDone: boolean,
): NextForm {
  const order = orderUnder(program, filterText(search));
  const around = order && neighbours(order, formId);
  const following = useFollowing(program, around?.after.length === 0 ? order?.more : undefined);
  useEffect(() => {
    if (order?.more && following) keepOrder(program, extended(order, following));
  });
  const { data } = useQuery({
    queryKey: ['reviews', program, 'next'],
    enabled: around === undefined,
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/reviews', {
          params: { path: { program }, query: { group: 'needs-my-action', sort: 'dueAt', limit: 2 } },
        }),
      ),
  });
  const after = [...(around?.after ?? []), ...(following?.formIds ?? [])];
  const open = useFirstOpen(program, formId, isDone && around ? [...after, ...around.before] : []);
  if (around === undefined) {
    return { next: data?.items.find(({ id }) => id !== formId)?.id, isEarlier: false, place: undefined };
  }
  const next = open === undefined ? after[0] : (open ?? undefined);
  return { next, isEarlier: next !== undefined && around.before.includes(next), place: around.place };
}

/** The first of them that is still owed a decision; null: none. Undefined before that is known, and where none is given. */
function useFirstOpen(program: string, formId: string, formIds: readonly string[]): string | null | undefined {
  const queryClient = useQueryClient();
  const candidates = formIds.slice(0, MOST_LOOKED_AT);
  const { data } = useQuery({
    queryKey: ['reviews', program, 'still-open', formId, candidates],
    enabled: candidates.length > 0,
    queryFn: async () => {
      for (const id of candidates) {
        // One that is hidden from this person by now is none for them.
        const form = await queryClient.query({ ...caseQuery(id), retry: false }).catch(() => undefined);
        if (form !== undefined && mayWork(form)) return id;
      }
      return null;
    },
  });
  return data;
}

/** The page after the last form that was loaded: undefined before it is there, and where none is wanted. */
function useFollowing(program: string, more: Parameters<typeof pageQuery>[1] | undefined) {
  const query = pageQuery(program, more ?? { asked: {}, cursor: '' });
  const { data } = useQuery({ ...query, ...(more === undefined && { queryFn: skipToken }) });
  return useMemo(
    () => more && data && { formIds: data.items.map(({ id }) => id), cursor: data.nextCursor },
    [more, data],
  );
}
