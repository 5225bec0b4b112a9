import escapeHtml from 'escape-html';
import { Feed as Syndication, type Item } from 'feed';
import type { Entry, Feed } from './feed.js';

const TTL_MINUTES = 60;

/** RSS 2.0. A title is plain text there; a description is HTML, so its text is escaped once more. */
export function rssFeed({ title, home, self, entries, isCut }: Feed): string {
  const latest = entries[0]?.listedAt;
  const cut = isCut ? ` There is more than fits: these are the latest ${entries.length}. All are at ${home}` : '';
  const syndication = new Syndication({
    title: ampersands(title),
    description: ampersands(`Activities approved for continuing education credit, the latest listed first.${cut}`),
    link: home,
    feed: self,
    language: 'en',
    ttl: TTL_MINUTES,
    generator: 'Docket',
    // Taken from the content, so that the same content has the same tag.
    updated: latest ?? new Date(0),
  });
  for (const entry of entries) syndication.addItem(itemOf(entry));
  return syndication.rss2();
}

/**
 * Title and description go in as text: `feed` would wrap them in CDATA, of which its writer only mends the first `]]>`,
 * so that a second one would end the section.
 */
function itemOf(entry: Entry): Item {
  return {
    title: '',
    guid: entry.id,
    link: entry.link,
    date: entry.listedAt,
    category: entry.topics.map((name) => ({ name: ampersands(name) })),
    extensions: [
      { name: 'title', objects: { _text: ampersands(entry.title) } },
      { name: 'description', objects: { _text: ampersands(htmlOf(entry)) } },
    ],
  };
}

function htmlOf({ facts, description, activityUrl }: Entry): string {
  const address = activityUrl === undefined ? [] : [linkTo(activityUrl)];
  const lines = [...facts.map(escapeHtml), ...address].join('<br>');
  return description === '' ? `<p>${lines}</p>` : `<p>${lines}</p><p>${paragraph(description)}</p>`;
}

function linkTo(address: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
}

function paragraph(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>');
}

/** The writer takes `&amp;` for an ampersand that is escaped already. */
function ampersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}
