import autocannon, { type Request, type Result } from 'autocannon';

const CONNECTIONS = 32;
const LOOK_EVERY_MS = 20;

/**
 * Sends every request once over a fixed number of connections, each waiting for its answer before it sends the next,
 * and returns how many seconds that took.
 *
 * @throws Error when a single answer is not of the expected status.
 */
export async function sendAll(url: string, requests: readonly Request[], expectedStatus: number): Promise<number> {
  let connection = 0;
  let startedAt = 0;
  let answeredAt = 0;
  const run = autocannon({
    url,
    connections: CONNECTIONS,
    amount: requests.length,
    sampleInt: LOOK_EVERY_MS,
    // All requests are built here, before the first one is sent: what is measured is not the measuring.
    setupClient: (client) => {
      const nth = connection;
      connection += 1;
      client.setRequests(requests.filter((_request, index) => index % CONNECTIONS === nth));
    },
  });
  run.on('start', () => (startedAt = performance.now()));
  run.on('response', () => (answeredAt = performance.now()));
  requireAll(await run, requests.length, expectedStatus);
  return (answeredAt - startedAt) / 1000;
}

function requireAll({ errors, timeouts, statusCodeStats }: Result, sent: number, status: number): void {
  const answered = statusCodeStats[status]?.count ?? 0;
  if (answered === sent && errors === 0 && timeouts === 0) return;
  const found = Object.entries(statusCodeStats).map(([code, { count }]) => `${code}: ${count}`);
  throw new Error(
    `${answered} of ${sent} requests were answered with ${status} (${found.join(', ')}; errors: ${errors}).`,
  );
}
