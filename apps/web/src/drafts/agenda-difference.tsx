import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { labelOf } from '../catalog/label-of.js';
import { agendaGaps, agendaSums, type AgendaGap } from './agenda-sums.js';
import type { DraftText } from './draft-text.js';
import { termsQuery } from './drafts.queries.js';

interface AgendaDifferenceProps {
  text: Pick<DraftText, 'agenda' | 'credits'>;
  program: Program;
}

/** Says where other credits are asked for than the agenda gives. That may be meant: nothing is refused for it. */
export function AgendaDifference({ text, program }: AgendaDifferenceProps): ReactNode {
  const { categories, unit } = program;
  const { data: terms } = useQuery(termsQuery(program.id));
  const sums = terms && agendaSums(text.agenda, categories, terms.unit);
  const gaps = sums ? agendaGaps(text.credits, sums, categories) : [];
  const inWords = ({ category, asked, given }: AgendaGap): string => {
    const hours = asked === 0 ? `no ${unit}s` : countOf(asked / 100, unit);
    return `You ask for ${hours} of ${labelOf(categories, category)}; the agenda gives ${given === 0 ? 'none' : given / 100}.`;
  };
  return (
    <div role="status">
      {sums !== undefined && gaps.length > 0 && (
        <div className="notice soon">
          {gaps.map((gap) => (
            <p key={gap.category}>{inWords(gap)}</p>
          ))}
          {sums.uncategorised > 0 && <p>{sums.uncategorised} minutes of the agenda have no category yet.</p>}
          <p>You can send it like this: the committee sees both.</p>
        </div>
      )}
    </div>
  );
}
