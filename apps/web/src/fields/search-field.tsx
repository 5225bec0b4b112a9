import { useEffect, useRef, type ReactNode } from 'react';

const TYPING_PAUSE_MS = 200;

interface SearchFieldProps {
  id: string;
  label: string;
  value: string;
  onSearch: (words: string) => void;
  /** A class of the field, beside its own. */
  place?: string;
}

/** Searches while one types, a moment after the last key. */
export function SearchField({ id, label, value, onSearch, place }: SearchFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Handed on, and not come back as the value yet.
  const asked = useRef<string[]>([]);
  // The address may change without the field, as when going back: the field follows, and what was typed is let go.
  useEffect(() => {
    const { current } = field;
    const own = asked.current.indexOf(value);
    asked.current = asked.current.slice(own + 1);
    if (current === null || own >= 0 || current.value.trim() === value) return;
    clearTimeout(timer.current);
    asked.current = [];
    current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className={place === undefined ? 'field' : `field ${place}`}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="search"
        className="input"
        defaultValue={value}
        maxLength={200}
        onChange={({ target }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            const words = target.value.trim();
            if (words !== value || asked.current.length > 0) asked.current.push(words);
            onSearch(words);
          }, TYPING_PAUSE_MS);
        }}
      />
    </div>
  );
}
