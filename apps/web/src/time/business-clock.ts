import { useSyncExternalStore } from 'react';
import { pageState } from '../api/state.js';

// Business time is the server's: in the demo it can be ahead, and a viewer's clock may be wrong.
let ahead = Date.parse(pageState.now) - Date.now();
const listeners = new Set<() => void>();
const TICK_MS = 30_000;

/** Epoch milliseconds, to the tick. */
let shown = read();

function read(): number {
  return Date.now() + ahead;
}

function tick(): void {
  shown = read();
  for (const listener of listeners) listener();
}

/** The demo moved its clock. */
export function setBusinessTime(iso: string): void {
  ahead = Date.parse(iso) - Date.now();
  tick();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const timer = setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    clearInterval(timer);
  };
}

/** The same to the millisecond, for what is counted down. */
export function businessNow(): number {
  return read();
}

/** Now, as the committee's deadlines count it; moves on twice a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => shown);
}
