import './demo-bar.css';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { meQuery } from '../api/queries.js';
import { useNow } from '../time/business-clock.js';
import { formatInstant } from '../time/format.js';
import { TextField } from '../fields/text-field.js';
import { Dialog } from '../shell/dialog.js';
import { demoPeopleQuery, newMailsQuery } from './demo-api.js';
import { useDemo } from './use-demo.js';

const ROLES: Record<string, string> = { hq: 'headquarters' };

/** Switches the person, moves the clock, starts over. Production has neither this bar nor what it calls. */
export function DemoBar(): ReactNode {
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { data: me } = useQuery(meQuery);
  const { data: people } = useQuery(demoPeopleQuery);
  const { become, advance, reset } = useDemo();
  const [asking, setAsking] = useState<'time' | 'reset' | null>(null);
  const { data: newMails } = useQuery(newMailsQuery);
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
        <select
          aria-label="Be somebody else"
          value={me?.user?.email ?? ''}
          onChange={({ target }) => {
            if (target.value !== '') become.mutate(target.value);
          }}
        >
          <option value="">Be somebody …</option>
          {me?.user && !people?.items.some(({ email }) => email === me.user?.email) && (
            <option value={me.user.email}>{me.user.name}</option>
          )}
          {people?.items.map(({ email, name, role, about }) => (
            <option key={email} value={email}>
              {name}, {role === null ? (about ?? 'no role') : (ROLES[role] ?? role)}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => advance.mutate('P1D')}>
          +1 day
        </button>
        <button type="button" onClick={() => advance.mutate('P14D')}>
          +2 weeks
        </button>
        <button type="button" onClick={() => setAsking('time')}>
          Another time …
        </button>
        <a className="mailbox" href="/mailbox">
          Mailbox
          {newMails !== undefined && newMails.count > 0 && (
            <>
              <span className="visually-hidden">: </span>
              <span className="count figures">{newMails.count}</span>
              <span className="visually-hidden"> new mails</span>
            </>
          )}
        </a>
        <button type="button" onClick={() => setAsking('reset')}>
          Start over …
        </button>
      </div>
      <Dialog title="Move the clock" open={asking === 'time'} onClose={() => setAsking(null)}>
        <OtherTime
          now={now}
          onChoose={(duration) => {
            setAsking(null);
            advance.mutate(duration);
          }}
        />
      </Dialog>
      <Dialog title="Start the demo over?" open={asking === 'reset'} onClose={() => setAsking(null)}>
        <p>Everything that was sent, decided and mailed is forgotten, for everybody who looks at this demo.</p>
        <p className="row">
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsking(null);
              reset.mutate();
            }}
          >
            Forget everything and start over
          </button>
        </p>
      </Dialog>
      <p className="message" role="status">
        {busy ? 'One moment …' : problem?.message}
      </p>
    </div>
  );
}

const MINUTE_MS = 60_000;

/** Forward only, as the clock goes: a date and time of this browser's zone. */
function OtherTime({ now, onChoose }: { now: number; onChoose: (duration: string) => void }): ReactNode {
  const [chosen, setChosen] = useState(() => localTime(now + MINUTE_MS));
  const [error, setError] = useState<string>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const seconds = Math.round((Date.parse(chosen) - now) / 1000);
    if (seconds > 0) onChoose(`PT${seconds}S`);
    else setError('Choose a time that is still ahead: the clock goes forward only');
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        id="demo-time"
        label="Date and time"
        hint="Whatever falls due until then happens."
        type="datetime-local"
        min={localTime(now)}
        value={chosen}
        error={error}
        onChange={({ target }) => setChosen(target.value)}
      />
      <p>
        <button className="button">Move the clock</button>
      </p>
    </form>
  );
}

/** `2026-12-04T17:00`, in this browser's zone. */
function localTime(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}
