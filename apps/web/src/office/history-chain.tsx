import type { ReactNode } from 'react';
import { CopyButton } from '../shell/copy-button.js';

const COMMAND = 'npm run verify-history';

/** How anybody who runs the installation finds out whether the history is what was written. */
export function HistoryChain(): ReactNode {
  return (
    <section className="stack" aria-labelledby="chain">
      <h2 id="chain">Can it have been changed?</h2>
      <div className="prose">
        <p>
          Each event of a form carries a hash over itself and the one before it, and the form keeps the last one.
          Whoever changes, removes or slips in an event breaks the chain from there on.
        </p>
        <p>
          Administrators have all chains recomputed under Histories. Whoever runs the installation does so with{' '}
          <code>{COMMAND}</code> <CopyButton text={COMMAND} label="Copy" />. It names every form whose chain does not
          hold, and prints a digest of everything up to an instant. Keep that digest elsewhere, with the auditor for
          example: given to the command later, it shows that nothing that it covers was rewritten, not even by somebody
          who could change the database.
        </p>
        <p>
          An export as lines of JSON holds the hashes, so that each chain can be recomputed without this installation,
          except where it leaves out which form covers a duplicate because you must not see that one.
        </p>
      </div>
    </section>
  );
}
