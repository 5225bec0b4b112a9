/** Holds the id of the newest mail when this browser last opened the mailbox. */
export const SEEN_COOKIE = 'docket-mailbox-seen';
