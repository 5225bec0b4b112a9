import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { filterText, neighbours, orderUnder } from '../queue-order.js';

/** Which form comes after this one: in the list that it was opened from, else of those that need this person's action. */
export function useNextForm(
  program: string,
  formId: string,
  search: Readonly<Record<string, unknown>>,
): { next: string | undefined; place: string | undefined } {
  const order = orderUnder(program, filterText(search));
  const around = order && neighbours(order, formId);
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
  if (around !== undefined) return { next: around.next, place: `${around.place} of ${around.of}` };
  return { next: data?.items.find(({ id }) => id !== formId)?.id, place: undefined };
}
