import type { QueueShared } from './queue-groups.js';
import type { Review } from './queue.queries.js';
import type { QueueRows } from './use-queue-rows.js';

/** What a table and a list of cards have in common. */
export interface RowsShared extends QueueShared {
  rows: readonly Review[];
  total: number | undefined;
  queueRows: QueueRows;
  isPicked: (id: string) => boolean;
  onPick: (id: string, range: boolean) => void;
  onPickLoaded: () => void;
  onOpen: (id: string) => void;
}
