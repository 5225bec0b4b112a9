import { useEffect, useRef, useState, type FocusEvent } from 'react';

interface LeftFields {
  /** The ids of the fields that were entered and left. */
  left: ReadonlySet<string>;
  onBlur: (event: FocusEvent) => void;
}

const PRESSES = ['pointerdown', 'mousedown'] as const;
/** A key, or a choice made in a list that opens over the page, is no press that goes on. */
const ENDS = ['pointerup', 'mouseup', 'pointercancel', 'dragend', 'keydown', 'change'] as const;

/**
 * Which fields were left: they say what is wrong with them. One that is left by a press, of whatever, counts once the press
 * is over: what it shows would move what is being pressed away from under the pointer. By key it counts at once.
 */
export function useLeftFields(): LeftFields {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const pressed = useRef(false);
  const waiting = useRef(new Set<string>());
  const count = useRef((): void => {
    if (pressed.current || waiting.current.size === 0) return;
    const ids = [...waiting.current];
    waiting.current.clear();
    setLeft((before) => (ids.every((id) => before.has(id)) ? before : new Set([...before, ...ids])));
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = new AbortController();
    const options = { capture: true, signal: heard.signal };
    const begin = (): void => {
      pressed.current = true;
    };
    const end = ({ type, target }: Event): void => {
      const inSelect = target instanceof HTMLSelectElement;
      // The list of a select is open until something is chosen in it; any other field that is left changes by that.
      if (type === 'change' ? !inSelect : inSelect && type !== 'keydown') return;
      pressed.current = false;
      // After the task at hand: a click follows the end of its press.
      clearTimeout(timer);
      timer = setTimeout(count.current);
    };
    for (const type of PRESSES) document.addEventListener(type, begin, options);
    for (const type of ENDS) document.addEventListener(type, end, options);
    return () => {
      heard.abort();
      clearTimeout(timer);
    };
  }, []);
  return {
    left,
    onBlur: ({ target }) => {
      if (target.id === '') return;
      waiting.current.add(target.id);
      count.current();
    },
  };
}
