import './demo-bar.css';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { useNow } from '../time/business-clock.js';
import { formatInstant } from '../time/format.js';
import { demoPeopleQuery } from './demo-api.js';
import { useDemo } from './use-demo.js';

const ROLES: Record<string, string> = { hq: 'headquarters' };

/** Switches the person, moves the clock, starts over. Production has neither this bar nor what it calls. */
export function DemoBar(): ReactNode {
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { data: me } = useQuery(meQuery);
  const { data: people } = useQuery(demoPeopleQuery);
  const { become, advance, reset } = useDemo();
  const busy = become.isPending || advance.isPending || reset.isPending;
  const problem = become.error ?? advance.error ?? reset.error;
  return (
    <div className="page">
      <p className="now">
        <span className="badge">Demo</span>
        <span className="figures">
          {formatInstant(new Date(now).toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone)}
        </span>
      </p>
      <button type="button" className="toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Controls
      </button>
      <div className={`controls${open ? ' open' : ''}`} aria-busy={busy}>
        <label>
          <span className="visually-hidden">Be somebody else</span>
          <select
            value={me?.user?.email ?? ''}
            onChange={({ target }) => {
              if (target.value !== '') become.mutate(target.value);
            }}
          >
            <option value="">Be somebody …</option>
            {me?.user && !people?.items.some(({ email }) => email === me.user?.email) && (
              <option value={me.user.email}>{me.user.name}</option>
            )}
            {people?.items.map(({ email, name, role }) => (
              <option key={email} value={email}>
                {name}, {role === null ? 'no role' : (ROLES[role] ?? role)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => advance.mutate('P1D')}>
          +1 day
        </button>
        <button type="button" onClick={() => advance.mutate('P14D')}>
          +2 weeks
        </button>
        <OtherSpan onChoose={(duration) => advance.mutate(duration)} />
        <a className="mailbox" href="/mailbox">
          Mailbox
        </a>
        <button type="button" onClick={() => reset.mutate()}>
          Start over
        </button>
      </div>
      <p className="message" role="status">
        {busy ? 'One moment …' : problem?.message}
      </p>
    </div>
  );
}

const SPANS = [
  ['PT1H', '1 hour'],
  ['P3D', '3 days'],
  ['P7D', '1 week'],
  ['P30D', '30 days'],
  ['P90D', '90 days'],
  ['P365D', '1 year'],
] as const;

function OtherSpan({ onChoose }: { onChoose: (duration: string) => void }): ReactNode {
  return (
    <label>
      <span className="visually-hidden">Move the clock by another span</span>
      <select
        value=""
        onChange={({ target }) => {
          if (target.value !== '') onChoose(target.value);
        }}
      >
        <option value="">Other span …</option>
        {SPANS.map(([duration, label]) => (
          <option key={duration} value={duration}>
            +{label}
          </option>
        ))}
      </select>
    </label>
  );
}
