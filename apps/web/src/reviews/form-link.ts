import type { LinkProps } from '@tanstack/react-router';
import { toSearch, type QueueSelection } from './queue-selection.js';

/** What a form's page opens at. */
export type FormAction = 'approve' | 'decline' | 'ask';

/** The way to a form's page. The list's filter goes along, so that the page knows what is next and where to return to. */
export function formLink(program: string, formId: string, selection: QueueSelection, action?: FormAction): LinkProps {
  return {
    to: '/reviews/$program/$formId',
    params: { program, formId },
    search: { ...toSearch(selection), ...(action !== undefined && { do: action }) },
  } as unknown as LinkProps;
}
