/** What has to work before requests are sent here. Each check rejects with the reason why it does not. */
export abstract class Readiness {
  abstract readonly checks: Readonly<Record<string, () => Promise<void>>>;
}

export type ReadinessReport = Readonly<Record<string, 'ok' | 'failed'>>;

const LIMIT_MS = 2_000;

export async function report({ checks }: Readiness): Promise<ReadinessReport> {
  const results = Object.entries(checks).map(async ([name, check]) => [name, await outcome(check)] as const);
  return Object.fromEntries(await Promise.all(results));
}

/** A check that hangs has failed. Reasons are for the logs of what was asked, not for whoever may ask here. */
async function outcome(check: () => Promise<void>): Promise<'ok' | 'failed'> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'failed'>((resolve) => {
    timer = setTimeout(() => resolve('failed'), LIMIT_MS);
  });
  const result = check().then(
    () => 'ok' as const,
    () => 'failed' as const,
  );
  return Promise.race([result, limit]).finally(() => clearTimeout(timer));
}
