import type { ListingResponse } from '../catalog/catalog.dto.js';

const MODES = {
  'in-person': 'OfflineEventAttendanceMode',
  'live-online': 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const;

/**
 * A listing as schema.org knows it: an event when it has dates, else a course.
 *
 * @param page the listing's own page
 */
export function listingJsonLd(listing: ListingResponse, page: string): object {
  const { title, provider, description, url } = listing;
  const organizer = { '@type': 'Organization', name: provider };
  const facts = { '@context': 'https://schema.org', name: title, description: description || title, url: page };
  if (listing.startsOn === null || listing.delivery === 'on-demand') {
    return { ...facts, '@type': 'Course', provider: organizer, ...(url !== null && { sameAs: url }) };
  }
  return {
    ...facts,
    '@type': 'EducationEvent',
    startDate: listing.startsOn,
    endDate: listing.endsOn ?? listing.startsOn,
    eventAttendanceMode: `https://schema.org/${MODES[listing.delivery]}`,
    location: placesOf(listing, page),
    organizer,
    ...(url !== null && { sameAs: url }),
  };
}

function placesOf({ delivery, location, url }: ListingResponse, page: string): object {
  const online = { '@type': 'VirtualLocation', url: url ?? page };
  const place = { '@type': 'Place', name: location ?? 'See the provider’s page', address: location ?? '' };
  if (delivery === 'live-online') return online;
  return delivery === 'hybrid' ? [place, online] : place;
}
