import type { JobHandlers, QueuedJob } from '#use-cases';

interface Waiter {
  readonly isMet: () => boolean;
  readonly resolve: () => void;
}

/** Remembers what arrived, and lets a test wait until enough has. */
export class Arrivals<T> {
  readonly all: T[] = [];
  private waiters: Waiter[] = [];

  readonly add = (arrival: T): void => {
    this.all.push(arrival);
    const met = this.waiters.filter(({ isMet }) => isMet());
    this.waiters = this.waiters.filter((waiter) => !met.includes(waiter));
    for (const { resolve } of met) resolve();
  };

  until(isMet: (all: readonly T[]) => boolean): Promise<void> {
    if (isMet(this.all)) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push({ isMet: () => isMet(this.all), resolve }));
  }

  async untilCount(count: number): Promise<void> {
    await this.until((all) => all.length >= count);
  }
}

/** Handlers that record each job and then do what the test wants done with it. */
export function recordingHandlers(
  arrivals: Arrivals<QueuedJob>,
  afterwards: (id: string) => Promise<void> = () => Promise.resolve(),
): JobHandlers {
  const ignore = (): Promise<void> => Promise.resolve();
  return {
    'claims.settle': ignore,
    'claim.remind': ignore,
    'term.remind': ignore,
    'policy.replay': ignore,
    'renewal.open': ignore,
    'renewal.remind': ignore,
    'renewal.close': ignore,
    'renewal.audit': ignore,
    'import.check': ignore,
    'import.apply': ignore,
    'import.expire': ignore,
    'form.route': (payload, id) => {
      arrivals.add({ id, name: 'form.route', payload });
      return afterwards(id);
    },
    'file.discard': (payload, id) => {
      arrivals.add({ id, name: 'file.discard', payload });
      return afterwards(id);
    },
    'mail.send': (payload, id) => {
      arrivals.add({ id, name: 'mail.send', payload });
      return afterwards(id);
    },
    'bulk.run': (payload, id) => {
      arrivals.add({ id, name: 'bulk.run', payload });
      return afterwards(id);
    },
    'member.replace': (payload, id) => {
      arrivals.add({ id, name: 'member.replace', payload });
      return afterwards(id);
    },
  };
}
