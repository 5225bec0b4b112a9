import type { ReactNode } from 'react';
import type { PolicyDocument } from '../administration/policy-document.js';
import { MarkedLines } from '../revisions/marked-lines.js';
import { useNow } from '../time/business-clock.js';
import { todayIn } from '../time/days.js';
import { changedChapters, hunksOf } from './rules-difference.js';

export interface WrittenRules {
  version: string;
  document: unknown;
  /** Every value written out: one that was left out differs from none. */
  written: string;
}

/** What changes from one version to another: in words, and line by line. */
export function RulesDifference({ before, after }: { before: WrittenRules; after: WrittenRules }): ReactNode {
  const now = useNow();
  const hunks = hunksOf(before.written, after.written);
  if (hunks.length === 0) return <p className="quiet">Nothing differs from version {before.version}.</p>;
  const rules = before.document as PolicyDocument;
  const chapters = changedChapters(rules, after.document as PolicyDocument, todayIn(rules.timeZone, now));
  return (
    <div className="stack">
      {chapters.map(({ title, gone, come }) => (
        <section key={title} className="rules-chapter">
          <h3>{title}</h3>
          <ul className="plain">
            {gone.map((sentence) => (
              <li key={sentence}>
                <del>
                  <span className="visually-hidden">Goes: </span>
                  {sentence}
                </del>
              </li>
            ))}
            {come.map((sentence) => (
              <li key={sentence}>
                <ins>
                  <span className="visually-hidden">Comes: </span>
                  {sentence}
                </ins>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="quiet small">
        {chapters.length === 0
          ? 'What differs has no sentence of its own: the lines below show it.'
          : 'Sentences leave out small print; the lines below leave out nothing.'}
      </p>
      <details className="rules-lines" open={chapters.length === 0}>
        <summary>
          Line by line, {before.version} to {after.version}
        </summary>
        <MarkedLines label="Lines that differ" lines={hunks} />
      </details>
    </div>
  );
}
