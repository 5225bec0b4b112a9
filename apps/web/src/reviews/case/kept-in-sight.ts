const HANDS_ON = ['pointerdown', 'touchstart', 'wheel', 'keydown'] as const;

/**
 * On a phone the panel stands below parts that arrive after it and move it out of sight. It is followed until the person
 * does something, from when on the page is theirs.
 *
 * @returns what stops it
 */
export function keptInSight(element: HTMLElement): () => void {
  const growth = new ResizeObserver(() => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'start' });
  });
  const stop = (): void => {
    growth.disconnect();
    for (const event of HANDS_ON) removeEventListener(event, stop);
  };
  for (const event of HANDS_ON) addEventListener(event, stop, { passive: true });
  growth.observe(document.body);
  return stop;
}
