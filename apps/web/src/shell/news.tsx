import './news.css';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';

export interface News {
  text: ReactNode;
  /** What can still be done about it, such as taking it back. */
  action?: { label: string; run: () => void };
  /** How long it stays, in milliseconds; news of something that can be undone stays as long as that is so. */
  stays?: number;
}

const STAYS_MS = 8000;
let current: News | null = null;
const listeners = new Set<() => void>();

function set(news: News | null): void {
  current = news;
  for (const listener of listeners) listener();
}

/** Says what has just happened, at the foot of the page and to screen readers; the latest replaces what stood there. */
export function tell(news: News): void {
  set(news);
}

export function clearNews(): void {
  set(null);
}

/** Where news are shown; part of the shell, so that they outlive the screen that told them. */
export function NewsBar(): ReactNode {
  const news = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
  useEffect(() => {
    if (news === null) return undefined;
    const timer = setTimeout(() => current === news && set(null), news.stays ?? STAYS_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <div role="status" className="news-bar">
      {news !== null && (
        <p className="news">
          <span>{news.text}</span>
          {news.action && (
            <button type="button" className="link" onClick={news.action.run}>
              {news.action.label}
            </button>
          )}
          <button type="button" className="link" onClick={() => set(null)}>
            Dismiss
          </button>
        </p>
      )}
    </div>
  );
}
