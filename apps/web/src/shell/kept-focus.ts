import { useEffect, type RefObject } from 'react';

/**
 * When what has the focus is taken from the page, as a button is by what it does, reading goes on at the heading nearest
 * to it instead of at the top of the window. Whoever is given the focus by the screen itself keeps it.
 */
export function useKeptFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: root } = content;
    if (root === null) return undefined;
    /** What had the focus last, and all that it stood in: the innermost first. */
    let place: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent): void => {
      place = within(root, target);
    };
    const forget = ({ target }: FocusEvent): void => {
      // Another window is looked at, or the element is on its way out, which shows a moment later only: one comes back.
      queueMicrotask(() => {
        if (document.hasFocus() && target === place[0] && place[0].isConnected) place = [];
      });
    };
    const observer = new MutationObserver(() => {
      if (place[0]?.isConnected !== false || document.activeElement !== document.body) return;
      headingNear(place.filter((element) => element.isConnected))?.focus({ preventScroll: true });
    });
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', forget);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
    return () => {
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', forget);
      observer.disconnect();
    };
  }, [content]);
}

function within(root: HTMLElement, target: EventTarget | null): HTMLElement[] {
  const elements: HTMLElement[] = [];
  for (let at = target; at instanceof HTMLElement && at !== root; at = at.parentElement) elements.push(at);
  return [...elements, root];
}

/** Within the innermost element that has one. */
function headingNear(elements: readonly HTMLElement[]): HTMLElement | undefined {
  for (const element of elements) {
    const heading = [...element.querySelectorAll<HTMLElement>('h1, h2, h3')].find((one) => one.checkVisibility());
    if (heading === undefined) continue;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    return heading;
  }
  return elements.at(-1);
}
