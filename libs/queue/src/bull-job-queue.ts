import { JobQueue, type JobName, type QueuedJob } from '#use-cases';
import { jobNames, transportOptions } from './job-catalogue.js';
import type { BulkProducer, QueueBackend } from './queue-backend.js';
import { within } from './within.js';

const ADD_WITHIN_MS = 5_000;

export class BullJobQueue extends JobQueue {
  private readonly producers = new Map<JobName, Promise<BulkProducer>>();

  constructor(private readonly backend: Pick<QueueBackend, 'openProducer'>) {
    super();
  }

  /**
   * One round trip for each kind of job in the batch. Rejects within 5 s when the backend is away; some of the jobs may
   * have been added all the same, and adding them again adds none twice.
   */
  async addBulk(jobs: readonly QueuedJob[]): Promise<void> {
    const adding = jobNames.map((name) =>
      this.addTo(
        name,
        jobs.filter((job) => job.name === name),
      ),
    );
    await within(ADD_WITHIN_MS, Promise.all(adding), `The queue did not take the jobs within ${ADD_WITHIN_MS} ms.`);
  }

  async close(): Promise<void> {
    const opened = await Promise.allSettled([...this.producers.values()]);
    await Promise.all(opened.flatMap((producer) => (producer.status === 'fulfilled' ? [producer.value.close()] : [])));
  }

  private async addTo(name: JobName, jobs: readonly QueuedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const producer = await this.producerOf(name);
    await producer.addBulk(
      jobs.map(({ id, payload }) => ({ name, data: payload, opts: { ...transportOptions, jobId: id } })),
    );
  }

  private producerOf(name: JobName): Promise<BulkProducer> {
    const known = this.producers.get(name);
    if (known) return known;
    const opening = this.backend.openProducer(name);
    this.producers.set(name, opening);
    opening.catch(() => this.producers.delete(name));
    return opening;
  }
}
