import { useEffect, useRef, useState, type FocusEvent } from 'react';

interface LeftFields {
  /** The ids of the fields that were entered and left. */
  left: ReadonlySet<string>;
  onBlur: (event: FocusEvent) => void;
}

/**
 * Which fields were left. One that is left by a press counts only once the press is over: what it shows would move the
 * very button that is being pressed away from under the pointer.
 */
export function useLeftFields(): LeftFields {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const pressed = useRef(false);
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // After the task at hand: a click follows the end of its press, and a tap is a press and a click at once.
  const settle = useRef((): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (pressed.current || waiting.current.size === 0) return;
      const ids = [...waiting.current];
      waiting.current.clear();
      setLeft((before) => new Set([...before, ...ids]));
    });
  });
  useEffect(() => {
    const heard = new AbortController();
    const listen = (type: string, held: boolean): void =>
      document.addEventListener(
        type,
        () => {
          pressed.current = held;
          if (!held) settle.current();
        },
        { capture: true, signal: heard.signal },
      );
    listen('pointerdown', true);
    listen('pointerup', false);
    listen('pointercancel', false);
    return () => {
      heard.abort();
      clearTimeout(timer.current);
    };
  }, []);
  return {
    left,
    onBlur: ({ target }) => {
      if (target.id === '' || left.has(target.id)) return;
      waiting.current.add(target.id);
      settle.current();
    },
  };
}
