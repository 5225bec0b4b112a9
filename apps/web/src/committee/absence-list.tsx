import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import type { Member } from './committee.queries.js';
import type { Visitor } from './room.js';
import { standInsOn, wordsFor, type Absence } from './stand-ins.js';

interface AbsenceListProps {
  visitor: Visitor;
  members: readonly Member[];
  absences: readonly Absence[];
  today: string;
  onEdit: (absence: Absence) => void;
}

/** Absences now and to come, by their first day; one's own can be changed, a chair changes all. */
export function AbsenceList({ visitor, members, absences, today, onEdit }: AbsenceListProps): ReactNode {
  const nameOf = (id: string): string =>
    members.find(({ member }) => member.id === id)?.member.name ?? 'somebody who left';
  return (
    <ul className="absences">
      {absences.map((absence) => {
        const { id, memberId, fromOn, untilOn } = absence;
        const hasBegun = fromOn <= today;
        return (
          <li key={id}>
            <div>
              <p>
                <strong dir="auto">{nameOf(memberId)}</strong>
                {memberId === visitor.id && <span className="quiet"> you</span>}
              </p>
              <p className="figures">
                {formatDate(fromOn)} to {formatDate(untilOn)}
                <span className="quiet">{hasBegun ? ', away now' : ', back that day'}</span>
              </p>
              <p className="quiet small">
                {wordsFor(standInsOn(hasBegun ? today : fromOn, memberId, absences), nameOf)}
              </p>
            </div>
            {(visitor.isChair || memberId === visitor.id) && (
              <Acts visitor={visitor} absence={absence} today={today} name={nameOf(memberId)} onEdit={onEdit} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ActsProps extends Pick<AbsenceListProps, 'visitor' | 'today' | 'onEdit'> {
  absence: Absence;
  name: string;
}

function Acts({ visitor: { program }, absence, today, name, onEdit }: ActsProps): ReactNode {
  const queryClient = useQueryClient();
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['committee', program.id] });
  const { id, memberId, fromOn, untilOn, delegateId, version } = absence;
  const whose = delegateId === null ? {} : { delegateId };
  const path = { program: program.id, absenceId: id };
  const fail = (error: Error): void => {
    tell({ text: error.message });
    void refresh();
  };
  const put = (seen: number, until: string): Promise<Absence> =>
    read(
      api.PUT('/api/v1/programs/{program}/absences/{absenceId}', {
        params: { path, header: { 'If-Match': `"${seen}"` } },
        body: { fromOn, untilOn: until, ...whose },
      }),
    );
  const undo = (act: () => Promise<unknown>): { label: string; run: () => void } => ({
    label: 'Undo',
    run: () =>
      void act().then(() => {
        tell({ text: `${name} is away as before: back on ${formatDate(untilOn)}.` });
        return refresh();
      }, fail),
  });
  const end = useMutation({
    mutationFn: () => put(version, today),
    onSuccess: async (ended) => {
      await refresh();
      tell({ text: `${name} is back today.`, action: undo(() => put(ended.version, untilOn)) });
    },
    onError: fail,
  });
  const remove = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/programs/{program}/absences/{absenceId}', { params: { path } })),
    onSuccess: async () => {
      await refresh();
      const again = (): Promise<Absence> =>
        read(
          api.POST('/api/v1/programs/{program}/absences', {
            params: { path: { program: program.id } },
            body: { memberId, fromOn, untilOn, ...whose },
          }),
        );
      tell({ text: `The absence of ${name} from ${formatDate(fromOn)} is gone.`, action: undo(again) });
    },
    onError: fail,
  });
  const pending = end.isPending || remove.isPending;
  const of = (
    <span className="visually-hidden">
      {' '}
      the absence of {name} from {formatDate(fromOn)}
    </span>
  );
  return (
    <p className="row">
      <button type="button" className="link" onClick={() => onEdit(absence)}>
        Change{of}
      </button>
      {fromOn < today ? (
        <button type="button" className="link" aria-disabled={pending} onClick={() => !pending && end.mutate()}>
          Back today
          <span className="visually-hidden">: {name}</span>
        </button>
      ) : (
        <button type="button" className="link" aria-disabled={pending} onClick={() => !pending && remove.mutate()}>
          Remove{of}
        </button>
      )}
    </p>
  );
}
