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
  // The address may change without the field, as when going back.
  useEffect(() => {
    const { current } = field;
    if (current !== null && current.value.trim() !== value && document.activeElement !== current) current.value = value;
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
          timer.current = setTimeout(() => onSearch(target.value.trim()), TYPING_PAUSE_MS);
        }}
      />
    </div>
  );
}
