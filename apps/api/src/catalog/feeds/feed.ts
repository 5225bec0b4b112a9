import type { LocalDate } from '#domain';

/** The catalog, or a selection of it, as every kind of feed shows it. All of it is plain text, without controls. */
export interface Feed {
  title: string;
  /** IANA zone in which the dates are read. */
  timeZone: string;
  /** The catalog's page. */
  home: string;
  /** The feed's own address. */
  self: string;
  entries: Entry[];
  /** There are more than a feed holds. */
  isCut: boolean;
  /** Where those before are. */
  next?: string;
}

export interface Entry {
  id: string;
  title: string;
  /** Who gives it, what it earns and until when. */
  facts: string[];
  description: string;
  /** The listing's own page. */
  link: string;
  /** The activity's page elsewhere: http or https. */
  activityUrl: string | undefined;
  location: string | undefined;
  /** Undefined on demand. */
  dates: { startsOn: LocalDate; endsOn: LocalDate } | undefined;
  listedAt: Date;
  /** Labels of its format and tags. */
  topics: string[];
}
