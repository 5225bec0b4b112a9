import { useNavigate } from '@tanstack/react-router';
import { useShortcuts, type Shortcut } from '../shell/shortcuts.js';
import { SEARCH_FIELD } from './queue-filters.js';
import { searchOfView, type QueueShared } from './queue-groups.js';
import { QUEUE_VIEWS } from './queue-selection.js';

/** Keys that act whatever is listed, also when nothing is. */
export function useQueueKeys({ program, selection, view }: QueueShared): void {
  const navigate = useNavigate();
  const turnTo = (by: number): void => {
    const next = QUEUE_VIEWS.at((QUEUE_VIEWS.indexOf(view) + by) % QUEUE_VIEWS.length) ?? view;
    const search = searchOfView(selection, next);
    void navigate({ to: '/reviews/$program', params: { program: program.id }, search, resetScroll: false });
  };
  const shortcuts: Shortcut[] = [
    { key: 'g', label: 'Next group', run: () => turnTo(1) },
    { key: 'G', label: 'Previous group', run: () => turnTo(-1) },
    { key: '/', label: 'Search', run: () => document.getElementById(SEARCH_FIELD)?.focus() },
  ];
  useShortcuts('The queue', shortcuts);
}
