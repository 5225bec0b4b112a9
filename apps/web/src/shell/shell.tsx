import './shell.css';
import { onlineManager, useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { pageState } from '../api/state.js';
import { AccountMenu } from './account-menu.js';
import { ColorSchemeSwitch } from './color-scheme.js';
import { useKeptFocus } from './kept-focus.js';
import { NewsBar } from './news.js';
import { ProgramMenu, ProgramsMenu, ProgramTabs } from './program-navigation.js';
import { WORKSPACE_ADDRESS } from './workspace-sections.js';

const DemoBar = lazy(() => import('../demo/demo-bar.js').then(({ DemoBar: component }) => ({ default: component })));

const SessionOver = lazy(() =>
  import('./session-over.js').then(({ SessionOver: component }) => ({ default: component })),
);

const WorkspaceTabs = lazy(() =>
  import('./workspace-tabs.js').then(({ WorkspaceTabs: component }) => ({ default: component })),
);

/** A person's own pages, whatever program they are about. */
const OWN_ADDRESS = /^\/(?:forms|drafts|record|account)(?:\/|$)/;

/** What every screen stands in. */
export function Shell(): ReactNode {
  const { program: named } = useParams({ strict: false });
  const own = useRouterState({ select: ({ location }) => OWN_ADDRESS.test(location.pathname) });
  const [first, ...others] = pageState.programs;
  const program = named ?? (own && others.length === 0 ? first?.id : undefined);
  const working = useRouterState({ select: ({ location }) => WORKSPACE_ADDRESS.test(location.pathname) });
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      {pageState.demo && (
        <aside className="demo" aria-label="Demo">
          <Suspense fallback={null}>
            <DemoBar />
          </Suspense>
        </aside>
      )}
      <header className={working ? 'masthead wide' : 'masthead'}>
        <div className="page bar">
          <Link to="/" className="brand">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="6" fill="var(--accent)" />
              <path
                d="M10 8h6.2c4.6 0 7.3 3.1 7.3 8s-2.7 8-7.3 8H10z"
                fill="none"
                stroke="var(--on-accent)"
                strokeWidth="2.6"
              />
            </svg>
            Docket
          </Link>
          <div className="program">
            {own && program === undefined ? <ProgramsMenu /> : <ProgramMenu current={program} />}
          </div>
          <div className="account">
            <AccountMenu />
          </div>
        </div>
        {program !== undefined && (
          <Suspense fallback={<div className="page tabs" />}>
            {working ? <WorkspaceTabs program={program} /> : <ProgramTabs program={program} />}
          </Suspense>
        )}
      </header>
      <Offline />
      <Content wide={working} />
      <footer className={working ? 'foot wide' : 'foot'}>
        <div className="page">
          <p>
            Docket: committee review of continuing education. <a href="/api/docs">API documentation</a>
          </p>
          <ColorSchemeSwitch />
        </div>
      </footer>
      <NewsBar />
      <SignedIn />
    </>
  );
}

/** After a change of page, reading goes on at its beginning: the focus would stay on the link that is gone. */
function Content({ wide }: { wide: boolean }): ReactNode {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
  const shown = useRef(path);
  useKeptFocus(main);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main className={wide ? 'page wide' : 'page'} id="main" ref={main} tabIndex={-1}>
      <Outlet />
    </main>
  );
}

/** What only somebody who is, or was, signed in may need. */
function SignedIn(): ReactNode {
  const { data: me } = useQuery(meQuery);
  const [known, setKnown] = useState(false);
  if (me?.user && !known) setKnown(true);
  return <Suspense fallback={null}>{known && <SessionOver />}</Suspense>;
}

function Offline(): ReactNode {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status">
      {!online && (
        <p className="notice soon offline">
          <strong>You are offline.</strong> What you typed stays here; the page goes on by itself when the connection is
          back.
        </p>
      )}
    </div>
  );
}
