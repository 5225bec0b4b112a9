import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { totalHours } from '../catalog/hours.js';
import { formatDates, lastDayBefore } from '../time/format.js';
import type { DraftText } from './draft-text.js';
import { precedentsQuery, type Precedent } from './drafts.queries.js';

const SETTLED_AFTER_MS = 500;
const SHORTEST_TITLE = 5;

type Asked = Parameters<typeof precedentsQuery>[1];

interface PrecedentsProps {
  program: Program;
  text: Pick<DraftText, 'title' | 'url' | 'startsOn'>;
  /** Only what is most likely the same activity. */
  certain?: boolean;
}

/** What the committee has said already of the same or a similar activity, while its title or address is typed. */
export function Precedents({ program, text, certain = false }: PrecedentsProps): ReactNode {
  const asked = useSettled(askedOf(text));
  const { data } = useQuery({ ...precedentsQuery(program.id, asked), enabled: Object.keys(asked).length > 0 });
  const found = Object.keys(asked).length === 0 ? [] : (data?.items ?? []);
  const items = found.filter(({ sameUrl, similarity }) => !certain || sameUrl || similarity >= 0.8).slice(0, 5);
  return (
    <div role="status" className="draft-precedents">
      {items.length > 0 && (
        <div className="notice stack">
          <p>
            <strong>{items.length === 1 ? 'Is it this one?' : 'Is it one of these?'}</strong> If it is approved already,
            there is no need to ask again.
          </p>
          <ul className="plain">
            {items.map((item) => (
              <PrecedentLine key={item.listingId ?? item.formId ?? item.title} program={program} precedent={item} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function PrecedentLine({ program, precedent }: { program: Program; precedent: Precedent }): ReactNode {
  const { title, provider, startsOn, endsOn, listingId, listedUntil, formId, outcome, credits } = precedent;
  const when = startsOn === null ? 'at any time' : formatDates(startsOn, endsOn ?? startsOn);
  return (
    <li>
      <strong dir="auto">{title}</strong>
      <br />
      <span className="quiet small">
        <bdi>{provider}</bdi>, {when}
      </span>
      <br />
      {OUTCOMES[outcome]}
      {outcome === 'approved' && credits.length > 0 && ` for ${countOf(totalHours(credits), program.unit)}`}
      {listingId !== null && (
        <>
          :{' '}
          <Link to="/catalog/$program/$listing" params={{ program: program.id, listing: listingId }}>
            see the listing and claim it
          </Link>
          {listedUntil !== null && ` until ${lastDayBefore(listedUntil, program.timeZone)}`}
        </>
      )}
      {listingId === null && formId !== undefined && (
        <>
          :{' '}
          <Link to="/forms/$formId" params={{ formId }}>
            open your form
          </Link>
        </>
      )}
    </li>
  );
}

const OUTCOMES: Record<Precedent['outcome'], string> = {
  approved: 'Approved',
  not_approved: 'Not approved before',
  revoked: 'Its approval was revoked',
  pending: 'With the committee already',
};

function askedOf({ title, url, startsOn }: PrecedentsProps['text']): Asked {
  const [name, address] = [title.trim(), url.trim()];
  const known = {
    ...(name.length >= SHORTEST_TITLE && { title: name }),
    ...(/^https?:\/\/[^/]+\.[^/]+/i.test(address) && { url: address }),
  };
  return Object.keys(known).length > 0 && startsOn !== '' ? { ...known, startsOn } : known;
}

/** What was asked last, once nothing has been typed for a moment. */
function useSettled(asked: Asked): Asked {
  const [settled, setSettled] = useState(asked);
  const words = JSON.stringify(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(words) as Asked), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
