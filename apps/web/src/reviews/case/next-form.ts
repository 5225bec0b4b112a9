import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, read } from '../../api/client.js';
import { extended, filterText, keepOrder, neighbours, orderUnder } from '../queue-order.js';
import { pageQuery } from '../queue.queries.js';

/** Which form comes after this one: in the list that it was opened from, else of those that need this person's action. */
export function useNextForm(
  program: string,
  formId: string,
  search: Readonly<Record<string, unknown>>,
): { next: string | undefined; place: string | undefined } {
  const order = orderUnder(program, filterText(search));
  const around = order && neighbours(order, formId);
  const following = useFollowing(program, around !== undefined && around.next === undefined ? order?.more : undefined);
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
  if (around !== undefined) return { next: around.next ?? following?.formIds[0], place: around.place };
  return { next: data?.items.find(({ id }) => id !== formId)?.id, place: undefined };
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
