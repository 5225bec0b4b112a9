import { useRef, type ReactNode } from 'react';

/** A button that opens a sheet of links. Escape, a choice, or leaving it closes it. */
export function DisclosureMenu({ label, children }: { label: ReactNode; children: ReactNode }): ReactNode {
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (details.current) details.current.open = false;
  };
  return (
    <details
      ref={details}
      className="menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !details.current?.open) return;
        close();
        details.current.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('a, button')) close();
      }}
    >
      <summary>{label}</summary>
      <div className="sheet">{children}</div>
    </details>
  );
}
