import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { CSSProperties, ReactNode } from 'react';
import { ProblemNotice } from '../shell/problem-notice.js';

interface PagedTableProps<Item> {
  list: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  caption: string;
  /** What stands over each column. */
  columns: readonly ReactNode[];
  /** The row of one of them. */
  children: (item: Item) => ReactNode;
  /** Said where there is none. */
  none: ReactNode;
  /** The button for the next page. */
  more: string;
}

/** A list that is read page by page: as it loads, when it fails, when it is empty. */
export function PagedTable<Item>({ list, caption, columns, children, none, more }: PagedTableProps<Item>): ReactNode {
  if (list.data === undefined) {
    if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
    return <p role="status">Loading …</p>;
  }
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return none;
  return (
    <div className="stack" aria-busy={list.isPlaceholderData}>
      <div className="table-frame">
        <table className="table mails in-blocks" style={labelsOf(columns)}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{items.map(children)}</tbody>
        </table>
      </div>
      {list.isFetchNextPageError && <ProblemNotice error={list.error} onRetry={() => void list.fetchNextPage()} />}
      {list.hasNextPage && (
        <p>
          <button
            type="button"
            className="button second"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void (list.isFetchingNextPage || list.fetchNextPage())}
          >
            {list.isFetchingNextPage ? 'Loading …' : more}
          </button>
        </p>
      )}
    </div>
  );
}

/** What `in-blocks` puts before each cell where the columns have no room beside each other. */
export function labelsOf(columns: readonly ReactNode[]): CSSProperties {
  const labels = columns.flatMap((column, index) =>
    typeof column === 'string' ? [[`--label-${index + 1}`, JSON.stringify(column)]] : [],
  );
  return Object.fromEntries(labels) as CSSProperties;
}
