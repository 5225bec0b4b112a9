import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What is chosen of these keys stands in the address. */
function chosen<K extends string>(search: Record<string, unknown>, keys: readonly K[]): Partial<Record<K, string>> {
  const given = keys.map((key) => [key, text(search[key])] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<Record<K, string>>;
}

const records = createRoute({
  getParentRoute: () => root,
  path: '/record',
  component: lazyRouteComponent(() => import('./records.screen.js'), 'RecordsScreen'),
});

const record = createRoute({
  getParentRoute: () => root,
  path: '/record/$program',
  validateSearch: (search: Record<string, unknown>) => chosen(search, ['member', 'credential', 'on', 'plan']),
  component: lazyRouteComponent(() => import('./record.screen.js'), 'RecordScreen'),
});

const claim = createRoute({
  getParentRoute: () => root,
  path: '/record/$program/claim',
  validateSearch: (search: Record<string, unknown>) => chosen(search, ['listing', 'form']),
  component: lazyRouteComponent(() => import('./claim.screen.js'), 'ClaimScreen'),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/record/$program/sources',
  component: lazyRouteComponent(() => import('./sources.screen.js'), 'ClaimSourcesScreen'),
});

const source = createRoute({
  getParentRoute: () => root,
  path: '/record/$program/sources/$approvalId',
  component: lazyRouteComponent(() => import('./source-claim.screen.js'), 'SourceClaimScreen'),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('./verify.screen.js'), 'VerifyScreen'),
});

const verifyCode = createRoute({
  getParentRoute: () => root,
  path: '/verify/$code',
  component: lazyRouteComponent(() => import('./verify.screen.js'), 'VerifyScreen'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/members',
  validateSearch: (search: Record<string, unknown>) => chosen(search, ['q']),
  component: lazyRouteComponent(() => import('./members.screen.js'), 'MembersScreen'),
});

const roll = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/members/import',
  component: lazyRouteComponent(() => import('./roll.screen.js'), 'RollScreen'),
});

const award = createRoute({
  getParentRoute: () => root,
  path: '/board/$program/credentials/new',
  component: lazyRouteComponent(() => import('./award.screen.js'), 'AwardScreen'),
});

const credential = createRoute({
  getParentRoute: () => root,
  path: '/board/$program/credentials/$credentialId',
  component: lazyRouteComponent(() => import('./credential.screen.js'), 'CredentialScreen'),
});

/** One route for each screen of this area; the router takes them all. */
export const recordRoutes = [
  ...[records, record, claim, sources, source],
  ...[members, roll, award, credential],
  ...[verify, verifyCode],
] as const;
