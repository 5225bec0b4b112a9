import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import type { SaveState } from './draft-editor.js';
import { textOf, type DraftText } from './draft-text.js';
import { DRAFT_PARTS, type DraftPart } from './draft-words.js';

interface DraftConflictProps {
  conflict: Extract<SaveState, { kind: 'conflict' }>;
  mine: DraftText;
  program: Program;
  onChoose: (text: DraftText) => void;
}

type Side = 'mine' | 'theirs';

/** Two versions of one draft, side by side: nothing is thrown away before its owner has chosen. */
export function DraftConflict({ conflict, mine, program, onChoose }: DraftConflictProps): ReactNode {
  const theirs = textOf(conflict.theirs);
  const said = (part: DraftPart, text: DraftText): string => part.lines(text, program).join('\n');
  const differing = DRAFT_PARTS.filter((part) => said(part, mine) !== said(part, theirs));
  // Where only one side has changed a part, it is most likely that side that is meant.
  const likely = (part: DraftPart): Side => (said(part, mine) === said(part, conflict.base) ? 'theirs' : 'mine');
  const [chosen, setChosen] = useState<Partial<Record<keyof DraftText, Side>>>({});
  const sideOf = (part: DraftPart): Side => chosen[part.name] ?? likely(part);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const merged = (): DraftText => {
    const taken = differing
      .filter((part) => sideOf(part) === 'theirs')
      .map(({ name }) => [name, theirs[name]] as const);
    return { ...mine, ...Object.fromEntries(taken) };
  };
  return (
    <section className="stack" aria-labelledby="conflict">
      <h1 id="conflict" ref={heading} tabIndex={-1}>
        This form was changed in two places
      </h1>
      <p>
        Another tab or device saved it while you typed here. Choose for each part which words stay; nothing is lost
        until you do.
      </p>
      <div className="versions">
        {differing.map((part) => (
          <fieldset key={part.name}>
            <legend>{part.label}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="version">
                <input
                  type="radio"
                  name={part.name}
                  checked={sideOf(part) === side}
                  onChange={() => setChosen({ ...chosen, [part.name]: side })}
                />
                <span>
                  <span className="quiet small">{side === 'mine' ? 'On this page' : 'Saved elsewhere'}</span>
                  <span className="words" dir="auto">
                    {said(part, side === 'mine' ? mine : theirs) || <em className="quiet">nothing</em>}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <p className="row">
        <button type="button" className="button" onClick={() => onChoose(merged())}>
          Save what is chosen
        </button>
        <button type="button" className="button second" onClick={() => onChoose(mine)}>
          Keep everything of this page
        </button>
        <button type="button" className="button second" onClick={() => onChoose(theirs)}>
          Take everything saved elsewhere
        </button>
      </p>
    </section>
  );
}
