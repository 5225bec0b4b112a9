import { useEffect, useRef } from 'react';

/**
 * Keeps what takes the focus from being scrolled under something that stays at the foot of the window.
 *
 * @param onHeight told how high that is, in pixels; 0 when it goes
 * @returns given to the element as its ref
 */
export function useCovering(onHeight: (height: number) => void) {
  const bar = useRef<HTMLDivElement>(null);
  const tell = useRef(onHeight);
  useEffect(() => {
    tell.current = onHeight;
  });
  useEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const measure = (): void => {
      style.scrollPaddingBottom = `${element.offsetHeight}px`;
      tell.current(element.offsetHeight);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = '';
      tell.current(0);
    };
  }, []);
  return bar;
}
