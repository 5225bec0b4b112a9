import type { LinkProps } from '@tanstack/react-router';

export type Role = 'reviewer' | 'chair' | 'hq' | 'board' | 'admin';

export interface WorkspaceSection {
  to: LinkProps['to'];
  label: string;
  /** Who works there: anyone with one of these roles in the program. */
  roles: readonly Role[];
}

/** The rooms of those who work for a program, in the order of their tabs. The api decides who may enter each. */
export const WORKSPACE_SECTIONS: readonly WorkspaceSection[] = [
  { to: '/reviews/$program', label: 'Reviews', roles: ['reviewer', 'chair', 'hq'] },
  { to: '/committee/$program', label: 'Committee', roles: ['reviewer', 'chair', 'hq'] },
  { to: '/board/$program', label: 'The board', roles: ['board'] },
  { to: '/committee/$program/promise', label: 'The promise', roles: ['board'] },
  { to: '/office/$program', label: 'Headquarters', roles: ['hq', 'chair'] },
  { to: '/administration/programs/$program', label: 'Rules', roles: ['reviewer', 'chair', 'hq', 'board'] },
  { to: '/office/$program/members', label: 'Members', roles: ['hq', 'board'] },
  { to: '/office/$program/renewals', label: 'Renewals', roles: ['hq', 'board'] },
];

/** The rooms of whoever has these roles in a program. */
export function sectionsFor(roles: readonly string[]): WorkspaceSection[] {
  return WORKSPACE_SECTIONS.filter((section) => section.roles.some((role) => roles.includes(role)));
}

/** Addresses of the workspace begin with one of these. */
export const WORKSPACE_ADDRESS = /^\/(?:reviews|committee|office|administration|board)(?:\/|$)/;
