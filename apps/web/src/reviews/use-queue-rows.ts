import { defaultRangeExtractor, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keepOrder, orderUnder, type QueueOrder } from './queue-order.js';

/** Rows that are drawn beyond what is seen, in both directions. */
const OVERSCAN = 10;
/** So near to the end of what is loaded, the next page is asked for. */
const AHEAD = 30;
/** What a heading that stays at the top covers, in pixels. */
const COVERED = 48;

export interface QueueRows {
  virtual: Virtualizer<Window, Element>;
  /** Given what the rows stand in. */
  attach: (body: HTMLElement | null) => void;
  current: string | undefined;
  /** A row was pointed at or took the focus. */
  setCurrent: (id: string) => void;
  /** Moves on by so many rows, and takes the focus along. */
  move: (by: number) => void;
}

interface RowsProps {
  program: string;
  filter: string;
  order: readonly string[];
  /** How many forms the list has; undefined while it is not known. */
  total: number | undefined;
  following: QueueOrder['more'];
  rowHeight: number;
  /** What stays at the foot of the window, in pixels. */
  coveredBelow: number;
  hasMore: boolean;
  askForMore: () => void;
}

/** Which rows are drawn, which one is current, and where the focus is: also after coming back from a form. */
export function useQueueRows(props: RowsProps): QueueRows {
  const { program, filter, order, total, following, rowHeight, coveredBelow, hasMore, askForMore } = props;
  const [left] = useState(() => orderUnder(program, filter));
  const [chosen, choose] = useState(() => ({ id: returnTo(left, order), index: 0 }));
  const found = chosen.id === undefined ? -1 : order.indexOf(chosen.id);
  // A row that is gone from the list leaves its place to the one that came after it.
  const index = found === -1 ? Math.min(chosen.index, order.length - 1) : found;
  const current = order[index];
  const setCurrent = (id: string): void => choose({ id, index: order.indexOf(id) });
  const [body, attach] = useState<HTMLElement | null>(null);
  const margin = useDistanceFromTop(body);
  const virtual = useWindowVirtualizer({
    count: order.length,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: COVERED,
    scrollPaddingEnd: coveredBelow,
    getItemKey: (row) => order[row] ?? row,
    // The row with the focus stays, however far one scrolls: the focus would be lost with it.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return index === -1 || rows.includes(index) ? rows : [...rows, index].sort((one, other) => one - other);
    },
  });
  useEffect(
    () => keepOrder(program, { filter, formIds: order, total, more: following }),
    [program, filter, order, total, following],
  );

  // Which row is to take the focus: what was drawn before it was asked for must not take it in its place.
  const wanted = useRef<string>(undefined);
  const focus = (): void => {
    const link = body?.querySelector<HTMLElement>(`[data-row="${current}"] a`);
    // Not drawn yet: it is looked for again after the next drawing.
    if (link == null) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (wanted.current !== undefined && wanted.current === current) focus();
  });
  const settled = useRouterState({ select: ({ status }) => status === 'idle' });
  const returned = useRef(left?.leftAt === undefined);
  useEffect(() => {
    if (!settled || returned.current) return undefined;
    const frame = requestAnimationFrame(() => {
      returned.current = true;
      virtual.scrollToIndex(index, { align: 'auto' });
      focus();
    });
    return () => cancelAnimationFrame(frame);
  });

  const last = virtual.getVirtualItems().findLast(({ index: drawn }) => drawn !== index)?.index ?? 0;
  const isNear = hasMore && last >= order.length - AHEAD;
  useEffect(() => {
    if (isNear) askForMore();
  });
  // Two keys may come before the first of them is drawn.
  const at = useRef(index);
  useEffect(() => {
    at.current = index;
  }, [index]);
  const move = (by: number): void => {
    const next = Math.max(0, Math.min(order.length - 1, at.current + by));
    const id = order[next];
    if (id === undefined) return;
    at.current = next;
    wanted.current = id;
    setCurrent(id);
    virtual.scrollToIndex(next, { align: 'auto' });
    if (next === index) focus();
  };
  return { virtual, attach, current, setCurrent, move };
}

/** The row that was left, or the one that has taken its place. */
function returnTo(left: ReturnType<typeof orderUnder>, order: readonly string[]): string | undefined {
  if (left?.leftAt === undefined || order.includes(left.leftAt)) return left?.leftAt ?? order[0];
  const after = left.formIds.slice(left.formIds.indexOf(left.leftAt));
  return after.find((id) => order.includes(id)) ?? order.at(-1);
}

/** In pixels; followed as what stands above changes. */
function useDistanceFromTop(element: HTMLElement | null): number {
  const [distance, setDistance] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setDistance(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return distance;
}
