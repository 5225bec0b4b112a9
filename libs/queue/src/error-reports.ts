export type ReportError = (error: Error) => void;

const QUIET_MS = 10_000;

/**
 * Passes each message on once in ten seconds: in an outage every connection repeats the same error with every try.
 */
export function reportSparingly(report: ReportError): ReportError {
  const reportedAt = new Map<string, number>();
  return (error) => {
    const now = performance.now();
    for (const [message, at] of reportedAt) {
      if (now - at >= QUIET_MS) reportedAt.delete(message);
    }
    if (reportedAt.has(error.message)) return;
    reportedAt.set(error.message, now);
    report(error);
  };
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
