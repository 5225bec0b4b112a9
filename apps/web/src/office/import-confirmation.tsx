import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { CopyButton } from '../shell/copy-button.js';
import { Dialog } from '../shell/dialog.js';
import { importQuery, type Import } from './import.queries.js';
import type { OfficeVisitor } from './office-room.js';

interface ConfirmationProps {
  program: Program;
  visitor: OfficeVisitor;
  found: Import;
}

/** Every row is right: a chair says that they are approved. What will happen is said before. */
export function ImportConfirmation({ program, visitor, found }: ConfirmationProps): ReactNode {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id: importId, total, rowsWithWarnings } = found;
  const { queryKey } = importQuery(program.id, importId);
  const confirm = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/imports/{importId}/confirmation', {
          params: { path: { program: program.id, importId } },
        }),
      ),
    onSuccess: (now) => {
      setAsking(false);
      queryClient.setQueryData(queryKey, now);
    },
    onError: async () => {
      setAsking(false);
      await queryClient.invalidateQueries({ queryKey });
    },
  });
  const activities = total === 1 ? '1 activity' : `${inFigures(total)} activities`;
  return (
    <div className="stack">
      {confirm.error && (
        <p className="notice bad" role="alert">
          {confirm.error.message}
        </p>
      )}
      <div className="notice stack">
        <p>
          <strong>All {inFigures(total)} rows are right.</strong>
          {rowsWithWarnings > 0 &&
            ` ${inFigures(rowsWithWarnings)} of them ${rowsWithWarnings === 1 ? 'has' : 'have'} something you should know first; it stands below.`}
        </p>
        {visitor.isChair ? (
          <p>
            <button type="button" className="button" onClick={() => setAsking(true)}>
              Approve {activities} …
            </button>
          </p>
        ) : (
          <p>
            Approval is the committee’s: a chair confirms it on this page, within a week.{' '}
            <CopyButton text={location.href} label="Copy its address for them" />
          </p>
        )}
      </div>
      <Dialog title={`Approve ${activities}?`} open={asking} onClose={() => setAsking(false)}>
        <ul>
          <li>
            {activities} {total === 1 ? 'is' : 'are'} approved by you, and listed under Upcoming Courses at once.
          </li>
          <li>All of them or none: if one row became wrong meanwhile, nothing is approved and it is named.</li>
          <li>No mail goes out: nobody applied for them.</li>
          <li>Each can be revoked later, one by one.</li>
        </ul>
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={confirm.isPending}
            onClick={() => {
              if (!confirm.isPending) confirm.mutate();
            }}
          >
            {confirm.isPending ? 'Starting …' : `Approve and list ${activities}`}
          </button>
        </p>
      </Dialog>
    </div>
  );
}
