import { until } from '../patience.js';
import type { FormAnswer } from '../member.js';
import { VOTING_PROGRAM, type Room } from './room.js';
import type { Step } from '../step.js';

const FORMS = 3;
const MESSAGE = 'Approved together with others.';

interface Plan {
  count: number;
  skipped: unknown[];
  mails: { to: { id: string }; count: number }[];
}

interface Progress {
  id: string;
  state: string;
  counts: { done: number; failed: number; skipped: number };
}

/** Decisions of several forms are let out at once, before the time for an undo is over. */
export function bulkSteps(room: Room): Step[] {
  const { chair, applicant } = room;
  const forms: FormAnswer[] = [];
  const path = `/programs/${VOTING_PROGRAM}/bulk-actions`;
  const order = (): object => ({ action: 'release', formIds: forms.map(({ id }) => id) });
  const states = async (): Promise<string> => {
    const found = await Promise.all(forms.map(({ id }) => chair.form(id)));
    return [...new Set(found.map(({ status }) => status))].join(', ');
  };
  return [
    {
      name: `${FORMS} forms are voted on and decided`,
      expected: 'decision_held',
      see: async () => {
        for (let count = 1; count <= FORMS; count += 1) forms.push(await room.submit(`Bulk ${count}`));
        for (const { id } of forms) {
          for (const nth of [1, 2, 3]) await room.reviewer(nth).recommend(id, 'approve');
          await room.reviewer(1).act(id, 'decisions', { outcome: 'approved', message: MESSAGE });
        }
        return states();
      },
    },
    {
      name: 'the chair tries out to release them',
      expected: `${FORMS} forms, ${FORMS} mails to the applicant, nothing skipped; still decision_held`,
      see: async () => {
        const { count, mails, skipped } = await chair.create<Plan>(path, { ...order(), dryRun: true });
        const theirs = mails.filter(({ to }) => to.id === applicant.person.id);
        const mailed = theirs.reduce((total, mail) => total + mail.count, 0);
        const left = skipped.length === 0 ? 'nothing' : String(skipped.length);
        return `${count} forms, ${mailed} mails to the applicant, ${left} skipped; still ${await states()}`;
      },
    },
    {
      name: 'the chair releases them',
      expected: `${FORMS} done, 0 failed, 0 skipped; approved; ${FORMS} mailed`,
      see: async () => {
        const { id } = await chair.create<Progress>(path, { ...order(), dryRun: false });
        const finished = await until(async () => {
          const progress = await chair.read<Progress>(`${path}/${id}`);
          return progress.state === 'finished' ? progress : undefined;
        });
        if (finished === undefined) return 'it does not finish';
        const { done, failed, skipped } = finished.counts;
        const mailed = await Promise.all(forms.map((form) => room.mailOf(form, MESSAGE)));
        const all = mailed.filter((seen) => seen === 'mailed').length;
        return `${done} done, ${failed} failed, ${skipped} skipped; ${await states()}; ${all} mailed`;
      },
    },
  ];
}
