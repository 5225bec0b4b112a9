import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { relayBatchSize } from '#queue';
import { recordingHandlers } from './arrivals.js';
import { onEachBackend } from './queue-under-test.js';
import { byId, toRoute, toSend } from './sample-jobs.js';

onEachBackend('the job queue', (under) => {
  it('brings each kind of job to its handler with its id and payload', async () => {
    const jobs = [toRoute(), toSend()];
    await under.work();
    await under.connection.queue.addBulk(jobs);
    await under.arrivals.untilCount(2);
    expect(under.arrivals.all.toSorted(byId)).toEqual(jobs.toSorted(byId));
  });

  it('takes an empty batch', async () => {
    await expect(under.connection.queue.addBulk([])).resolves.toBeUndefined();
  });

  it('delivers a job once that was added again while it was queued', async () => {
    const [job, last] = [toRoute(), toRoute()];
    await under.connection.queue.addBulk([job, job]);
    await under.connection.queue.addBulk([job]);
    await under.connection.queue.addBulk([last]);
    await under.work();
    await under.arrivals.until((all) => all.some(({ id }) => id === last.id));
    expect(under.arrivals.all).toEqual([job, last]);
  });

  it('delivers a whole batch of the relay, each job once', async () => {
    const jobs = Array.from({ length: relayBatchSize }, (_, n) => (n % 2 ? toRoute() : toSend()));
    await under.work();
    await under.connection.queue.addBulk(jobs);
    await under.arrivals.untilCount(jobs.length);
    expect(under.arrivals.all.toSorted(byId)).toEqual(jobs.toSorted(byId));
  });

  it('tells of a failed job when its id may be added again', async () => {
    const job = toSend();
    let tries = 0;
    await under.work({
      handlers: recordingHandlers(under.arrivals, async () => {
        tries += 1;
        if (tries === 1) throw new Error('452 later');
        return Promise.resolve();
      }),
      onFailure: async (id, { message }) => {
        under.failures.add({ id, message });
        await under.connection.queue.addBulk([job]);
      },
    });
    await under.connection.queue.addBulk([job]);
    await under.arrivals.untilCount(2);
    expect(under.arrivals.all).toEqual([job, job]);
    expect(under.failures.all).toEqual([{ id: job.id, message: '452 later' }]);
  });

  it('survives a failure that cannot be recorded', async () => {
    const [lost, next] = [toRoute(), toRoute()];
    await under.work({
      handlers: recordingHandlers(under.arrivals, (id) =>
        id === lost.id ? Promise.reject(new Error('no')) : Promise.resolve(),
      ),
      onFailure: () => Promise.reject(new Error('the database is away')),
    });
    await under.connection.queue.addBulk([lost]);
    await under.errors.until((all) => all.includes('the database is away'));
    await under.connection.queue.addBulk([next]);
    await under.arrivals.untilCount(2);
    expect(under.arrivals.all).toEqual([lost, next]);
  });

  it('waits for the running job, and for its failure to be told, before it closes', async () => {
    const order: string[] = [];
    let finishJob = (): void => undefined;
    const workers = await under.work({
      handlers: recordingHandlers(under.arrivals, async () => {
        await new Promise<void>((resolve) => (finishJob = resolve));
        order.push('job finished');
        throw new Error('no');
      }),
      onFailure: async () => {
        await nextTurn();
        order.push('failure told');
      },
    });
    await under.connection.queue.addBulk([toRoute()]);
    await under.arrivals.untilCount(1);
    const closed = workers.close().then(() => order.push('closed'));
    await nextTurn();
    finishJob();
    await closed;
    expect(order).toEqual(['job finished', 'failure told', 'closed']);
  });

  it('leaves a job behind that does not end in time', async () => {
    let finishJob = (): void => undefined;
    const workers = await under.work({
      handlers: recordingHandlers(under.arrivals, () => new Promise((resolve) => (finishJob = resolve))),
      timing: { closeWithinMs: 100 },
    });
    await under.connection.queue.addBulk([toRoute()]);
    await under.arrivals.untilCount(1);
    await workers.close();
    expect(under.errors.all).toEqual(['Jobs still ran after 100 ms and will be delivered again.']);
    finishJob();
  });
});
