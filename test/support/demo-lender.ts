import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runDemo, type DemoAddress, type DemoProgram } from './demo-program.js';
import { succeeded } from './docket.js';
import { send } from './http.js';

const LENDER_VARIABLE = 'DOCKET_TEST_DEMOS_URL';

/**
 * Lends demos to test files, which run in other processes. There are never more of them than files at a time, and a
 * returned one starts over for the next file: that is several times faster than a product of each file's own.
 *
 * @returns what stops them all
 */
export async function openDemoLender(): Promise<() => Promise<void>> {
  const demos = new Map<string, DemoProgram>();
  const idle: DemoProgram[] = [];
  const lend = async (): Promise<DemoAddress> => {
    for (let known = idle.pop(); known !== undefined; known = idle.pop()) {
      const answer = await send(`${known.url}/api/demo/reset`, {}, 'POST').catch(() => undefined);
      // One that no longer answers was ended from outside.
      if (answer === undefined) continue;
      succeeded(answer, 200);
      return addressOf(known);
    }
    return addressOf(await started());
  };
  const started = async (): Promise<DemoProgram> => {
    const demo = await runDemo();
    demos.set(demo.url, demo);
    return demo;
  };
  const takeBack = (url: string): void => {
    const demo = demos.get(url);
    if (demo !== undefined) idle.push(demo);
  };
  const server = createServer((request, response) => void answer(request, response, lend, takeBack));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.env[LENDER_VARIABLE] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    await close(server);
    await Promise.all([...demos.values()].map((demo) => demo.stop()));
  };
}

const addressOf = ({ url, databaseUrl, dataDir }: DemoProgram): DemoAddress => ({ url, databaseUrl, dataDir });

/** A demo as after its start; to be returned, and by then not used by anybody any more. */
export async function borrowDemo(): Promise<DemoProgram> {
  const lender = process.env[LENDER_VARIABLE];
  if (lender === undefined) throw new Error('This Jest project has no demos to lend: see jest.config.mjs.');
  const demo = succeeded<DemoAddress>(await send(lender, {}, 'POST'), 200);
  return {
    ...demo,
    async stop() {
      succeeded(await send(`${lender}/?demo=${encodeURIComponent(demo.url)}`, {}, 'DELETE'), 200);
    },
  };
}

async function answer(
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
  lend: () => Promise<DemoAddress>,
  takeBack: (url: string) => void,
): Promise<void> {
  const reply = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  try {
    if (method === 'DELETE') takeBack(new URL(url, 'http://lender').searchParams.get('demo') ?? '');
    reply(200, method === 'POST' ? await lend() : {});
  } catch (error) {
    reply(500, String(error));
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
