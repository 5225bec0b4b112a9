import './shortcuts.css';
import { useEffect, useId, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Dialog } from './dialog.js';
import { isMeantForPage, normalKey } from './shortcut-keys.js';

/** One key that does something on the page that is shown. */
export interface Shortcut {
  /** As `KeyboardEvent.key` has it: `j`, `X` (with Shift), `Enter`, `?`. */
  key: string;
  /** What it does, as the help sheet says it. */
  label: string;
  run: () => void;
  /** Holding it down repeats it. */
  repeats?: true;
}

interface Sheet {
  title: string;
  shortcuts: readonly Shortcut[];
}

const STORED = 'docket.shortcuts';
const sheets = new Map<string, Sheet>();
const listeners = new Set<() => void>();
let on = readChoice();

function readChoice(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys do anything: a choice that this browser remembers (WCAG 2.1.4). */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

function setShortcutsOn(wanted: boolean): void {
  on = wanted;
  try {
    localStorage.setItem(STORED, wanted ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  for (const listener of listeners) listener();
}

function press(event: KeyboardEvent): void {
  if (!on || !isMeantForPage(event)) return;
  const key = normalKey(event);
  const found = [...sheets.values()].flatMap(({ shortcuts }) => shortcuts).find((shortcut) => shortcut.key === key);
  if (found === undefined || (event.repeat && found.repeats !== true)) return;
  event.preventDefault();
  found.run();
}

/** Registers keys as long as the screen that asks is shown. They never fire in fields, menus and dialogs. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const id = useId();
  useEffect(() => {
    if (sheets.size === 0) document.addEventListener('keydown', press);
    sheets.set(id, { title, shortcuts });
    return () => {
      sheets.delete(id);
      if (sheets.size === 0) document.removeEventListener('keydown', press);
    };
  }, [id, title, shortcuts]);
}

/** The button that shows which keys there are, and the switch that turns them off. `?` opens it, too. */
export function ShortcutHelp(): ReactNode {
  const [open, setOpen] = useState(false);
  const isOn = useShortcutsOn();
  const own = useMemo(() => [{ key: '?', label: 'Show this sheet', run: () => setOpen(true) }], []);
  useShortcuts('Everywhere', own);
  return (
    <>
      <button type="button" className="link shortcut-help" onClick={() => setOpen(true)}>
        Keyboard{isOn ? '' : ' (off)'}
      </button>
      <Dialog title="Keyboard" open={open} onClose={() => setOpen(false)}>
        <label className="choice">
          <input type="checkbox" checked={isOn} onChange={({ target }) => setShortcutsOn(target.checked)} />
          <span>
            Single keys act on this page
            <span className="hint">
              Turn them off when you dictate, or press keys by accident. This browser remembers.
            </span>
          </span>
        </label>
        {[...sheets.values()].map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl className="shortcut-list">
              {shortcuts.map(({ key, label }) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Dialog>
    </>
  );
}
