import type { Listing } from '../api/queries.js';

export const DELIVERIES: Record<Listing['delivery'], string> = {
  'in-person': 'In person',
  'live-online': 'Live online',
  hybrid: 'In person and online',
  'on-demand': 'On demand',
};
