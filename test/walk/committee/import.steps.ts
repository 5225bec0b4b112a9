import { UnexpectedAnswer } from '../product.js';
import { until } from '../patience.js';
import { VOTING_PROGRAM, type Room } from './room.js';
import type { Step } from '../step.js';

interface Import {
  id: string;
  state: string;
  total: number;
  rowsWithErrors: number;
}

interface Findings {
  items: { row: number }[];
}

const HEADER = 'Title,Provider,Format,Delivery,Starts on,Ends on,Instructors,Hours art';

/** A meeting's programme from a file: nothing of it while one row is wrong, all of it once none is. */
export function importSteps(room: Room): Step[] {
  const { chair } = room;
  const path = `/programs/${VOTING_PROGRAM}/imports`;
  const listed = async (): Promise<string> => `${await room.countListed('Imported')} listed`;

  const send = async (rows: readonly string[], isDryRun: boolean): Promise<Import> => {
    const file = new File([[HEADER, ...rows].join('\n')], 'meeting.csv', { type: 'text/csv' });
    const answer = await chair.upload(`${path}?dryRun=${String(isDryRun)}`, file);
    if (answer.status !== 202) throw new UnexpectedAnswer(`POST ${path}`, answer);
    const { id } = answer.body as Import;
    const settled = await until(async () => {
      const found = await chair.read<Import>(`${path}/${id}`);
      return ['checked', 'refused', 'applied'].includes(found.state) ? found : undefined;
    });
    if (settled === undefined) throw new Error('the import does not end');
    return settled;
  };
  const row = async (title: string, hours: string): Promise<string> => {
    const [startsOn, endsOn] = await room.days();
    return `${room.titled(title)},Annual meeting,lecture,in-person,${startsOn},${endsOn},,${hours}`;
  };

  return [
    {
      name: 'a programme of three rows, one of them wrong',
      expected: 'checked: 1 of 3 rows is wrong, row 3; 0 listed',
      see: async () => {
        const rows = [await row('Imported 1', '1'), await row('Imported 2', 'many'), await row('Imported 3', '2')];
        const { id, state, total, rowsWithErrors } = await send(rows, false);
        const { items } = await chair.read<Findings>(`${path}/${id}/findings?onlyErrors=true`);
        const where = items.map((finding) => finding.row).join(', ');
        return `${state}: ${rowsWithErrors} of ${total} rows is wrong, row ${where}; ${await listed()}`;
      },
    },
    {
      name: 'the same, put right',
      expected: 'applied: 0 of 3 rows wrong; 3 listed',
      see: async () => {
        const rows = [await row('Imported 1', '1'), await row('Imported 2', '1.5'), await row('Imported 3', '2')];
        const { state, total, rowsWithErrors } = await send(rows, false);
        return `${state}: ${rowsWithErrors} of ${total} rows wrong; ${await listed()}`;
      },
    },
  ];
}
