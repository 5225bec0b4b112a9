import { useLayoutEffect, useRef, type RefObject } from 'react';

const BESIDE_PX = 16;

/**
 * Tabs that do not fit are moved so that the one where one is can be seen.
 *
 * @param place changes with the page and with the tabs; in between, whoever moves them has their way
 */
export function useTabInSight(place: string): RefObject<HTMLElement | null> {
  const tabs = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const frame = tabs.current?.getBoundingClientRect();
    const tab = tabs.current?.querySelector('[aria-current="page"]')?.getBoundingClientRect();
    if (!tabs.current || !frame || !tab) return;
    if (tab.right > frame.right) tabs.current.scrollLeft += tab.right - frame.right + BESIDE_PX;
    else if (tab.left < frame.left) tabs.current.scrollLeft += tab.left - frame.left - BESIDE_PX;
  }, [place]);
  return tabs;
}
