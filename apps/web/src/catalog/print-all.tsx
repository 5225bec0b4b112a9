import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** More paper than anybody wants; the list says by itself that it goes on. */
const MOST_PAGES = 20;

interface PrintAllProps {
  query: UseInfiniteQueryResult<InfiniteData<unknown>>;
}

/** Prints the list with what has not been loaded yet. Where that cannot be had, the list says so and nothing is printed. */
export function PrintAll({ query }: PrintAllProps): ReactNode {
  const shown = query.data?.pages.length ?? 0;
  const [isLoading, setLoading] = useState(false);
  const awaited = useRef<number>(undefined);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  // What has come is printed once it stands on the page.
  useEffect(() => {
    if (awaited.current === undefined || shown < awaited.current) return;
    awaited.current = undefined;
    window.print();
  }, [isLoading, shown]);
  const print = async (): Promise<void> => {
    if (!query.hasNextPage || shown >= MOST_PAGES) {
      window.print();
      return;
    }
    setLoading(true);
    let now: PrintAllProps['query'] = query;
    const count = (): number => now.data?.pages.length ?? 0;
    while (isThere.current && now.hasNextPage && count() < MOST_PAGES) {
      now = await query.fetchNextPage();
      if (now.isError) break;
    }
    if (!now.isError) awaited.current = count();
    setLoading(false);
  };
  return (
    <button
      type="button"
      className="link"
      aria-disabled={isLoading}
      onClick={() => {
        if (!isLoading) void print();
      }}
    >
      {isLoading ? 'Loading …' : 'Print'}
    </button>
  );
}
