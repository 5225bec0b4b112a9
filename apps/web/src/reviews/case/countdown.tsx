import { useSyncExternalStore, type ReactNode } from 'react';
import { businessNow } from '../../time/business-clock.js';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((each) => each()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Whole seconds of business time until the instant, rounded up; 0 from then on. */
export function useSecondsUntil(iso: string): number {
  return useSyncExternalStore(subscribe, () => Math.max(0, Math.ceil((Date.parse(iso) - businessNow()) / 1000)));
}

/** Counts down in sight; screen readers are told once, by the words around it. */
export function Countdown({ until }: { until: string }): ReactNode {
  const seconds = useSecondsUntil(until);
  return (
    <span className="figures" aria-hidden="true">
      {seconds} s
    </span>
  );
}
