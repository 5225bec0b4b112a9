import './bulk.css';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useShortcuts } from '../shell/shortcuts.js';
import type { Program } from '../api/state.js';
import { ACT_LABELS, actsFor, formsText, NO_WISH, type BulkAct, type BulkWish } from './bulk-wish.js';
import type { Picks } from './picks.js';
import type { ReviewFilter } from './queue-selection.js';

const BulkDialog = lazy(() => import('./bulk-dialog.js').then(({ BulkDialog: component }) => ({ default: component })));
const FIRST_ACT = 'bulk-first-act';

interface BulkBarProps {
  program: Program;
  roles: readonly string[];
  people: readonly { id: string; label: string }[];
  picks: Picks;
  filter: ReviewFilter;
  /** How many forms the filter finds; undefined while it is not known. */
  total: number | undefined;
  onPickAll: () => void;
  onClear: () => void;
}

/** What can be done to the picked forms, at the foot of the window while any are. */
export function BulkBar(props: BulkBarProps): ReactNode {
  const { program, roles, people, picks, filter, total, onPickAll, onClear } = props;
  const [wish, setWish] = useState<BulkWish>({ act: 'take', ...NO_WISH });
  const [open, setOpen] = useState(false);
  const acts = actsFor(roles);
  const count = picks.all ? total : picks.ids.size;
  useShortcuts(
    'What is selected',
    useMemo(
      () => [
        { key: 'b', label: 'Go to what can be done with it', run: () => document.getElementById(FIRST_ACT)?.focus() },
      ],
      [],
    ),
  );
  const begin = (act: BulkAct): void => {
    // What was typed for the same act is still there.
    setWish((before) => (before.act === act ? before : { ...NO_WISH, act }));
    setOpen(true);
  };
  return (
    <div className="bulk-bar" role="region" aria-label="Selected forms">
      <p role="status">
        <strong>{count === undefined ? 'All that match' : formsText(count)}</strong> selected
      </p>
      {acts.map((act, index) => (
        <button
          key={act}
          id={index === 0 ? FIRST_ACT : undefined}
          type="button"
          className="button second small"
          onClick={() => begin(act)}
        >
          {ACT_LABELS[act]}
        </button>
      ))}
      {!picks.all && (total === undefined || total > picks.ids.size) && (
        <button type="button" className="link" onClick={onPickAll}>
          Select all {total === undefined ? 'that match' : `${total.toLocaleString('en-US')} that match`}
        </button>
      )}
      <button type="button" className="link" onClick={onClear}>
        Clear
      </button>
      <Suspense fallback={null}>
        {open && (
          <BulkDialog
            program={program}
            people={people}
            picks={picks}
            filter={filter}
            wish={wish}
            onWish={setWish}
            onClose={() => setOpen(false)}
            onDone={() => {
              setWish({ act: 'take', ...NO_WISH });
              onClear();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
