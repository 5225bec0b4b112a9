import type { Feed } from './feed.js';

/** JSON Feed 1.1 (jsonfeed.org). Everything in it is text, nothing is HTML. */
export function jsonFeed({ title, home, self, entries, next }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description:
      next === undefined
        ? undefined
        : `These are ${entries.length}, the latest listed first; next_url leads to those before.`,
    home_page_url: home,
    feed_url: self,
    next_url: next,
    language: 'en',
    items: entries.map(({ id, link, activityUrl, facts, description, listedAt, topics, ...entry }) => ({
      id,
      url: link,
      external_url: activityUrl,
      title: entry.title,
      content_text: [...facts, description].filter((part) => part !== '').join('\n'),
      date_published: listedAt.toISOString(),
      tags: topics,
    })),
  });
}
