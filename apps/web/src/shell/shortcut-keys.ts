interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
  target: unknown;
}

const TYPED_INTO = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], dialog, [role="menu"]';
const PRESSED = 'a, button, summary, input';

/** Whether a key was meant for the page, and not for the field, the dialog or the button that has the focus. */
export function isMeantForPage(press: KeyPress): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target, key } = press;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
  if (!hasClosest(target)) return true;
  if (target.closest(TYPED_INTO) !== null) return false;
  return !((key === 'Enter' || key === ' ') && target.closest(PRESSED) !== null);
}

/** A letter is a capital with Shift alone: Caps Lock changes nothing. */
export function normalKey({ key, shiftKey }: Pick<KeyPress, 'key' | 'shiftKey'>): string {
  if (!/^\p{L}$/u.test(key)) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

function hasClosest(target: unknown): target is { closest: (selector: string) => unknown } {
  return typeof target === 'object' && target !== null && 'closest' in target && typeof target.closest === 'function';
}
