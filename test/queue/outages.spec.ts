import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { expect, it } from '@jest/globals';
import type { QueuedJob } from '#use-cases';
import { recordingHandlers } from './arrivals.js';
import { onEachBackend, type QueueUnderTest } from './queue-under-test.js';
import { toRoute, toSend } from './sample-jobs.js';

const hangingWorker = new URL('./hanging-worker.ts', import.meta.url);
const runTypeScript = new URL('../support/typescript.register.mjs', import.meta.url);

/** Much shorter than in production, so that a lost job is found again within seconds. */
const timing = { lockMs: 600, stalledCheckMs: 300 };

onEachBackend('the job queue, when things break,', (under) => {
  it('delivers a job again each time its worker is killed', async () => {
    const job = toRoute();
    await under.connection.queue.addBulk([job]);
    const { databaseUrl, redisUrl } = under.backend;
    for (let kill = 1; kill <= 3; kill += 1) {
      const worker = fork(hangingWorker, [JSON.stringify({ databaseUrl, redisUrl })], {
        execArgv: ['--conditions=source', '--import', runTypeScript.href],
      });
      const exit = once(worker, 'exit');
      const taken = once(worker, 'message').then(([id]) => id as string);
      expect(await Promise.race([taken, exit])).toBe(job.id);
      worker.kill('SIGKILL');
      await exit;
    }
    await under.work({ timing });
    await under.arrivals.untilCount(1);
    expect(under.arrivals.all).toEqual([job]);
    expect(under.failures.all).toEqual([]);
  }, 60_000);

  it('goes on when the queue has been emptied', async () => {
    const [before, after] = [toRoute(), toRoute()];
    await under.work();
    await under.connection.queue.addBulk([before]);
    await under.arrivals.untilCount(1);
    await under.backend.empty();
    await under.connection.queue.addBulk([after]);
    await under.arrivals.untilCount(2);
    expect(under.arrivals.all).toEqual([before, after]);
  });

  it('forgets a job that was emptied away while it ran, and goes on', async () => {
    const [running, after] = [toRoute(), toRoute()];
    let finishJob = (): void => undefined;
    await under.work({
      handlers: recordingHandlers(under.arrivals, (id) =>
        id === running.id ? new Promise<void>((resolve) => (finishJob = resolve)) : Promise.resolve(),
      ),
    });
    await under.connection.queue.addBulk([running]);
    await under.arrivals.untilCount(1);
    await under.backend.empty();
    finishJob();
    await under.connection.queue.addBulk([after]);
    await under.arrivals.untilCount(2);
    expect(under.arrivals.all).toEqual([running, after]);
    expect(under.failures.all).toEqual([]);
  });

  it('goes on when the backend has been away', async () => {
    const [before, after] = [toRoute(), toRoute()];
    await under.work({ timing });
    await under.connection.queue.addBulk([before]);
    await under.arrivals.untilCount(1);
    await under.backend.interrupt(() => under.connection.queue.addBulk([toSend()]).catch(() => undefined));
    await addUntilTaken(under, after);
    await under.arrivals.until((all) => all.some(({ id }) => id === after.id));
    expect(under.failures.all).toEqual([]);
  }, 60_000);

  it('refuses instead of hanging when nothing listens', async () => {
    const server = await Listener.start();
    const absent = under.openAt(server.port);
    await server.stop();
    await expect(absent.queue.addBulk([toRoute()])).rejects.toThrow();
    await expect(absent.ping()).rejects.toThrow();
    const workOptions = { handlers: recordingHandlers(under.arrivals), onFailure: () => Promise.resolve() };
    await expect(absent.work(workOptions)).rejects.toThrow();
    await absent.close();
  });

  it('refuses instead of hanging when what listens does not answer', async () => {
    const server = await Listener.start();
    const mute = under.openAt(server.port);
    await Promise.all([
      expect(mute.ping()).rejects.toThrow(),
      expect(mute.queue.addBulk([toRoute()])).rejects.toThrow(),
    ]);
    await mute.close();
    await server.stop();
  });
});

/** As the relay does: what the queue refused stays due. */
async function addUntilTaken({ connection }: QueueUnderTest, job: QueuedJob): Promise<void> {
  for (;;) {
    try {
      return await connection.queue.addBulk([job]);
    } catch {
      await connection.ping().catch(() => undefined);
    }
  }
}

/** Accepts connections and says nothing. */
class Listener {
  private readonly sockets: Socket[] = [];

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      socket.on('error', () => undefined).resume();
      this.sockets.push(socket);
    });
  }

  static async start(): Promise<Listener> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Listener(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
