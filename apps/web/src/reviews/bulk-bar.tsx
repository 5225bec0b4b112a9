import './bulk.css';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { useShortcuts } from '../shell/shortcuts.js';
import type { Program } from '../api/state.js';
import { ACT_LABELS, actsFor, formsText, NO_WISH, type BulkAct, type BulkWish } from './bulk-wish.js';
import { MOST_AT_ONCE, type Picks } from './picks.js';
import type { ReviewFilter } from './queue-selection.js';
import { useCovering } from './use-covering.js';
import { useMedia } from './use-media.js';

const BulkDialog = lazy(() => import('./bulk-dialog.js').then(({ BulkDialog: component }) => ({ default: component })));
const FIRST_ACT = 'bulk-first-act';
/** Where the whole bar would take too much of the window, it is one line until it is unfolded. */
const SMALL = '(width < 48rem), (height < 36rem)';

interface BulkBarProps {
  program: Program;
  roles: readonly string[];
  people: readonly { id: string; label: string }[];
  picks: Picks;
  filter: ReviewFilter;
  /** How many forms the filter finds; undefined while it is not known. */
  total: number | undefined;
  /** Whether the first forms are being loaded to be picked. */
  isFilling: boolean;
  onPickAll: () => void;
  /** Picks as many as one action takes. */
  onPickFirst: () => void;
  onClear: () => void;
  /** Told how much of the foot of the window it covers, in pixels. */
  onHeight: (height: number) => void;
}

/** What can be done to the picked forms, at the foot of the window while any are. */
export function BulkBar(props: BulkBarProps): ReactNode {
  const { program, roles, people, picks, filter, total, isFilling, onPickAll, onPickFirst, onClear, onHeight } = props;
  const [wish, setWish] = useState<BulkWish>({ act: 'take', ...NO_WISH });
  const [open, setOpen] = useState(false);
  const isSmall = useMedia(SMALL);
  const [unfolded, unfold] = useState(false);
  const bar = useCovering(onHeight);
  const acts = actsFor(roles);
  const count = picks.all ? total : picks.ids.size;
  const tooMany = count !== undefined && count > MOST_AT_ONCE;
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
    <div className="bulk-bar" role="region" aria-label="Selected forms" ref={bar}>
      <p role="status">
        <strong>{count === undefined ? 'All that match' : formsText(count)}</strong> selected
        {tooMany && `: one action takes ${MOST_AT_ONCE} at most`}
      </p>
      {isSmall && (
        <button
          id={FIRST_ACT}
          type="button"
          className="button second small"
          aria-expanded={unfolded}
          onClick={() => unfold(!unfolded)}
        >
          {unfolded ? 'Show less' : 'What to do'}
        </button>
      )}
      {(!isSmall || unfolded) && (
        <>
          {!tooMany &&
            acts.map((act, index) => (
              <button
                key={act}
                id={index === 0 && !isSmall ? FIRST_ACT : undefined}
                type="button"
                className="button second small"
                onClick={() => begin(act)}
              >
                {ACT_LABELS[act]}
              </button>
            ))}
          <MorePicks {...{ picks, total, isFilling, onPickAll, onPickFirst }} />
          <button type="button" className="link" onClick={onClear}>
            Clear
          </button>
        </>
      )}
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

type MorePicksProps = Pick<BulkBarProps, 'picks' | 'total' | 'isFilling' | 'onPickAll' | 'onPickFirst'>;

/** All that match, or, where these are more than one action takes, the first of them. */
function MorePicks({ picks, total, isFilling, onPickAll, onPickFirst }: MorePicksProps): ReactNode {
  if (total !== undefined && total <= MOST_AT_ONCE) {
    if (picks.all || total <= picks.ids.size) return null;
    return (
      <button type="button" className="link" onClick={onPickAll}>
        Select all {inFigures(total)} that match
      </button>
    );
  }
  if (!picks.all && picks.ids.size === MOST_AT_ONCE) return null;
  return (
    <button type="button" className="link" aria-disabled={isFilling} onClick={onPickFirst}>
      {isFilling
        ? 'Loading them …'
        : `Select the first ${MOST_AT_ONCE}${total === undefined ? '' : ` of ${inFigures(total)}`}`}
    </button>
  );
}
