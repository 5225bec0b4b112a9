import type { ReactNode } from 'react';
import { diffLines } from '../revisions/diff-lines.js';
import { MarkedLines } from '../revisions/marked-lines.js';

/** All lines of both texts, and which of them differ. */
export function LineDiff({ before, after }: { before: string; after: string }): ReactNode {
  const lines = diffLines(before, after);
  if (lines.every(({ kind }) => kind === 'same')) return <p className="quiet">No difference.</p>;
  return <MarkedLines label="Differences" lines={lines} />;
}
