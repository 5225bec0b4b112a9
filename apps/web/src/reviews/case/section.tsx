import type { ReactNode } from 'react';

interface SectionProps {
  id: string;
  title: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One part of the page, which the list of parts leads to. */
export function Section({ id, title, aside, children }: SectionProps): ReactNode {
  return (
    <section className="case-part" aria-labelledby={`${id}-title`}>
      <div className="case-part-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
