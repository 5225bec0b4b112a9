import { useEffect, useRef, useState, type ReactNode } from 'react';

export type MailScheme = 'light' | 'dark';

interface MailFrameProps {
  /** Read out as the frame's name. */
  title: string;
  html: string;
  /** As a mail program in that scheme shows it; undefined: as this one would. */
  scheme?: MailScheme | undefined;
}

/**
 * A mail's HTML. The frame is an empty page with a policy of its own, which takes inline styles and nothing else: no
 * scripts, no forms. What the mail says is written into it from here; its links open beside the product.
 */
export function MailFrame({ title, html, scheme }: MailFrameProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (loads === 0 || !page) return undefined;
    page.documentElement.innerHTML = html;
    const base = page.createElement('base');
    base.target = '_blank';
    page.head.append(base);
    if (scheme !== undefined) showIn(page, scheme);
    const fit = (): void => {
      if (frame.current) frame.current.style.height = `${Math.ceil(page.body.getBoundingClientRect().height)}px`;
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(page.body);
    return () => watch.disconnect();
  }, [loads, html, scheme]);
  return (
    <iframe
      ref={frame}
      className="mail-frame"
      title={title}
      src="/mail-frame"
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={() => setLoads((before) => before + 1)}
    />
  );
}

/** What the mail keeps for a scheme holds in it, whatever this browser prefers. */
function showIn(page: Document, scheme: MailScheme): void {
  page.documentElement.style.colorScheme = scheme;
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!('media' in rule)) continue;
      const { media } = rule as CSSMediaRule;
      const [, asked] = /prefers-color-scheme:\s*(light|dark)/.exec(media.mediaText) ?? [];
      if (asked !== undefined) media.mediaText = asked === scheme ? 'all' : 'not all';
    }
  }
}
