import { createServer } from 'node:net';

import { systemCode } from '../startup-problem.js';

/** Whether another program listens there already: worth knowing before anything else is started. */
export function isPortTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    // Any other failure is for the api to explain, which meets it with the same address.
    probe.once('error', (error) => resolve(systemCode(error) === 'EADDRINUSE'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
  });
}
