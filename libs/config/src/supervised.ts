import { inspect } from 'node:util';

/** What a child of `npm start` tells the supervisor. */
export type ChildMessage =
  | { type: 'listening'; url: string }
  | { type: 'ready' }
  /** The port is in use by another program; the child leaves by itself afterwards. */
  | { type: 'port-taken'; port: number }
  /** A reason that no restart will mend, in words for the console; the child leaves by itself afterwards. */
  | { type: 'hopeless'; message: string; exitCode: number };

/** How long a process may finish its running jobs and requests before it is ended anyhow. */
const LEAVE_LIMIT_MS = 25_000;
const SIGNAL_EXIT = { SIGTERM: 143, SIGINT: 130, disconnect: 0 };

/** Tells the supervisor, if there is one; a process started by hand has nobody to tell. */
export function reportToParent(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}

/**
 * Closes and leaves on SIGTERM, on SIGINT and when the supervisor is gone, even killed: then the ipc channel closes.
 * A second signal changes nothing; a close that hangs is cut off after 25 s.
 */
export function leaveWithParent(close: () => Promise<void>): void {
  let leaving = false;
  const leave = (cause: keyof typeof SIGNAL_EXIT): void => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(1), LEAVE_LIMIT_MS).unref();
    close().then(
      () => process.exit(SIGNAL_EXIT[cause]),
      (error: unknown) => {
        process.stderr.write(`Closing failed: ${inspect(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => leave('SIGTERM'));
  process.on('SIGINT', () => leave('SIGINT'));
  process.on('disconnect', () => leave('disconnect'));
}
