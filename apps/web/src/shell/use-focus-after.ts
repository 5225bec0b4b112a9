import { useEffect, useRef } from 'react';

/**
 * Puts the focus on what says how things stand once that has changed: the button that was pressed may be gone.
 *
 * @param id of an element that can take it
 */
export function useFocusAfter(id: string, state: string | undefined): void {
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    const isFirst = shown.current === undefined;
    shown.current = state;
    if (!isFirst) document.getElementById(id)?.focus();
  }, [id, state]);
}
