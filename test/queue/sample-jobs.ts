import { randomUUID } from 'node:crypto';
import type { QueuedJob } from '#use-cases';

export function toRoute(): QueuedJob {
  const id = randomUUID();
  return { id, name: 'form.route', payload: { formId: `form of ${id}` } };
}

export function toSend(): QueuedJob {
  const id = randomUUID();
  return { id, name: 'mail.send', payload: { mailId: `mail of ${id}` } };
}

export const byId = (a: QueuedJob, b: QueuedJob): number => a.id.localeCompare(b.id);
