import './repeated-rows.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { tell } from '../shell/news.js';
import { describedBy, Description } from './described-field.js';

interface RepeatedRowsProps<Row extends { key: string }> {
  /** Ids of its own begin with it. */
  id: string;
  legend: string;
  hint?: ReactNode;
  error?: string | undefined;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new row, with nothing in it. */
  empty: () => Row;
  /** What one row is: `session`. */
  what: string;
  most: number;
  /** The row's fields; the one with the given id takes the focus when the row is added. */
  children: (row: Row, index: number, change: (parts: Partial<Row>) => void) => ReactNode;
  firstField: (index: number) => string;
  /** Rows that stand in an order of their own can be moved: by buttons, or with Alt and the arrow keys. */
  ordered?: boolean;
  /** Of a row with that much to say, what it is called in the names of its buttons. */
  nameOf?: (row: Row) => string;
}

/** A list of like rows that are added, removed and put in order, by pointer and keyboard alike. */
export function RepeatedRows<Row extends { key: string }>(props: RepeatedRowsProps<Row>): ReactNode {
  const { id, legend, hint, error, rows, onChange, empty, what, most, children, firstField, ordered, nameOf } = props;
  const [said, setSaid] = useState('');
  const focusNext = useRef<string>(undefined);
  useEffect(() => {
    if (focusNext.current === undefined) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = undefined;
  });

  const add = (): void => {
    focusNext.current = firstField(rows.length);
    onChange([...rows, empty()]);
  };
  const remove = (index: number): void => {
    focusNext.current = rows.length > 1 ? firstField(Math.min(index, rows.length - 2)) : `${id}-add`;
    onChange(rows.filter((_row, at) => at !== index));
    tell({
      text: `${called(index)} removed.`,
      action: { label: 'Undo', run: () => onChange([...rows]) },
    });
  };
  const move = (index: number, to: number, control: string): void => {
    const row = rows[index];
    if (row === undefined || to < 0 || to >= rows.length) return;
    const others = rows.filter((_row, at) => at !== index);
    focusNext.current = control;
    setSaid(`${called(index)} is now ${to + 1} of ${rows.length}.`);
    onChange([...others.slice(0, to), row, ...others.slice(to)]);
  };
  const called = (index: number): string => {
    const row = rows[index];
    const name = row === undefined ? '' : (nameOf?.(row).trim() ?? '');
    return name === '' ? `${capital(what)} ${index + 1}` : `“${name}”`;
  };

  return (
    <fieldset
      className="repeated"
      aria-describedby={describedBy({ id, label: legend, hint, error })['aria-describedby']}
    >
      <legend>{legend}</legend>
      <Description id={id} hint={hint} error={error} />
      {rows.length > 0 && (
        <ol className="rows">
          {rows.map((row, index) => (
            <li
              key={row.key}
              onKeyDown={(event) => {
                const step = ordered && event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
                if (step === undefined) return;
                event.preventDefault();
                move(
                  index,
                  index + step,
                  (event.target as HTMLElement).id.replace(new RegExp(`-${index}(?=-|$)`), `-${index + step}`),
                );
              }}
            >
              {children(row, index, (parts) =>
                onChange(rows.map((other, at) => (at === index ? { ...other, ...parts } : other))),
              )}
              <div className="row-acts">
                {ordered && rows.length > 1 && (
                  <>
                    <button
                      type="button"
                      className="link"
                      id={`${id}-${index}-up`}
                      aria-disabled={index === 0}
                      onClick={() => move(index, index - 1, `${id}-${index - 1}-${index === 1 ? 'down' : 'up'}`)}
                    >
                      Up<span className="visually-hidden">: {called(index)}</span>
                    </button>
                    <button
                      type="button"
                      className="link"
                      id={`${id}-${index}-down`}
                      aria-disabled={index === rows.length - 1}
                      onClick={() =>
                        move(index, index + 1, `${id}-${index + 1}-${index + 2 === rows.length ? 'up' : 'down'}`)
                      }
                    >
                      Down<span className="visually-hidden">: {called(index)}</span>
                    </button>
                  </>
                )}
                <button type="button" className="link" onClick={() => remove(index)}>
                  Remove<span className="visually-hidden"> {called(index)}</span>
                </button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p>
        <button
          type="button"
          className="button second small"
          id={`${id}-add`}
          aria-disabled={rows.length >= most}
          onClick={() => rows.length < most && add()}
        >
          Add {/^[aeiou]/.test(what) ? 'an' : 'a'} {what}
        </button>
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
