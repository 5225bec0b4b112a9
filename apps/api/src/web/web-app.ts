import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import escapeHtml from 'escape-html';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicLinks } from '#use-cases';

/** Where the build puts the screens. */
export const WEB_DIRECTORY = join(import.meta.dirname, '../../../web');

interface Feed {
  url: string;
  title: string;
}

/** What of a page is known before any script runs: for link previews, search engines, and people without scripts. */
export interface PageHead {
  title: string;
  description: string;
  /** Absolute; a page without one is not to be indexed. */
  canonical?: string;
  /** A feed of what the page lists. */
  feed?: Feed;
  /** schema.org */
  jsonLd?: object;
}

/** Of the upcoming courses of a program. */
export function catalogFeed(links: PublicLinks, program: string, name: string): Feed {
  return { url: links.catalogFeed(program, 'rss', ''), title: `Upcoming Courses, ${name}` };
}

export type ColorScheme = 'light' | 'dark';

/** Kept by the screens' switch; without it, the system decides. */
const COLOR_SCHEME_COOKIE = 'docket-scheme';

/** The one document of the screens, with what differs from page to page filled in. */
export class WebApp {
  private template: string | undefined;

  /**
   * @param state what every page needs at once, so that nothing moves when it arrives
   * @param feeds what people without scripts can follow, on a page that has no feed of its own
   */
  constructor(
    private readonly state: () => Promise<object>,
    private readonly feeds: () => Promise<readonly Feed[]>,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply, status: number, head: PageHead): Promise<void> {
    const nonce = randomBytes(16).toString('base64url');
    allowStyles(reply, nonce);
    await reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'private, no-cache')
      .send(this.render(head, await this.state(), await this.feedsOf(head), nonce, schemeOf(request)));
  }

  private async feedsOf({ feed }: PageHead): Promise<readonly Feed[]> {
    return feed === undefined ? this.feeds() : [feed];
  }

  private render(
    head: PageHead,
    state: object,
    feeds: readonly Feed[],
    nonce: string,
    scheme: ColorScheme | undefined,
  ): string {
    const parts: Record<string, string> = {
      scheme: scheme === undefined ? '' : ` data-scheme="${scheme}"`,
      head: headOf(head, nonce),
      state: jsonOf(state),
      noscript: noscriptOf(feeds),
    };
    this.template ??= readTemplate();
    return this.template.replace(
      /\s?(?:<!--|data-)docket-(\w+)(?:-->)?/g,
      (whole, name: string) => parts[name] ?? whole,
    );
  }
}

function readTemplate(): string {
  const file = join(WEB_DIRECTORY, 'index.html');
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  return readFileSync(file, 'utf8');
}

/** Some components bring a style element along: those that carry the nonce of this very answer are let in. */
function allowStyles(reply: FastifyReply, nonce: string): void {
  const policy = reply.getHeader('content-security-policy');
  if (typeof policy !== 'string') return;
  reply.header('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`));
}

function schemeOf({ cookies }: FastifyRequest): ColorScheme | undefined {
  const scheme = cookies[COLOR_SCHEME_COOKIE];
  return scheme === 'light' || scheme === 'dark' ? scheme : undefined;
}

function headOf({ title, description, canonical, feed, jsonLd }: PageHead, nonce: string): string {
  const property = (name: string, value: string): string => `<meta property="${name}" content="${escapeHtml(value)}">`;
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<meta property="csp-nonce" nonce="${nonce}">`,
    property('og:title', title),
    property('og:description', description),
    property('og:type', 'website'),
    ...(canonical === undefined
      ? ['<meta name="robots" content="noindex">']
      : [`<link rel="canonical" href="${escapeHtml(canonical)}">`, property('og:url', canonical)]),
    ...(feed === undefined
      ? []
      : [
          `<link rel="alternate" type="application/rss+xml" title="${escapeHtml(feed.title)}" href="${escapeHtml(feed.url)}">`,
        ]),
    ...(jsonLd === undefined ? [] : [`<script type="application/ld+json">${jsonOf(jsonLd)}</script>`]),
  ].join('\n    ');
}

/** JSON that cannot end the script element it stands in. */
function jsonOf(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function noscriptOf(feeds: readonly Feed[]): string {
  const links = feeds.map(({ url, title }) => `<a href="${escapeHtml(url)}">${escapeHtml(title)} as a feed</a>`);
  const list = links.length === 0 ? '' : ` Without it you can still follow what is listed: ${links.join('; ')}.`;
  return `<noscript><p class="noscript">These pages need JavaScript.${list}</p></noscript>`;
}
