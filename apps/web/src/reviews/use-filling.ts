import { useMutation } from '@tanstack/react-query';
import { MOST_AT_ONCE } from './picks.js';
import type { Review } from './queue.queries.js';

interface Loaded {
  data: { pages: readonly { items: readonly Review[] }[] } | undefined;
  error: Error | null;
  hasNextPage: boolean;
}

export interface MorePages extends Loaded {
  isFetchingNextPage: boolean;
  isPlaceholderData: boolean;
  fetchNextPage: () => Promise<Loaded>;
}

/** Loads pages until as many forms are there as one action takes, or all of them, and hands on their ids. */
export function useFilling(more: MorePages, onFilled: (formIds: string[]) => void) {
  return useMutation({
    mutationFn: async () => {
      let loaded: Loaded = more;
      while (idsOf(loaded).length < MOST_AT_ONCE && loaded.hasNextPage) {
        loaded = await more.fetchNextPage();
        if (loaded.error !== null) throw loaded.error;
      }
      return idsOf(loaded);
    },
    onSuccess: onFilled,
  });
}

function idsOf({ data }: Loaded): string[] {
  return data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
}
