import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';
import { DomainError } from '#domain';

export interface ProgramPage {
  id: string;
  title: string;
  /** Rendered from Markdown; HTML in the Markdown is shown as text. */
  html: string;
  /** Where questions go. Told to people who are signed in, never printed on a page. */
  contact: string | undefined;
}

/** `10-faq.md` is the page `faq`; the number is its place in the list. */
const NAME = /^\d+-([a-z0-9-]+)\.md$/;
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** What a program tells people in words: the Markdown files of `<program>/pages` beside its policy. Read once. */
export class ProgramPages {
  private readonly markdown = new MarkdownIt({ html: false, linkify: false, typographer: true });
  private readonly read = new Map<string, readonly ProgramPage[]>();

  constructor(private readonly programsDirectory: string) {}

  of(program: string): readonly ProgramPage[] {
    const pages = this.read.get(program) ?? this.load(program);
    this.read.set(program, pages);
    return pages;
  }

  /** @throws DomainError `page.unknown` */
  find(program: string, id: string): ProgramPage {
    const page = this.of(program).find((candidate) => candidate.id === id);
    if (page === undefined) throw new DomainError('page.unknown', 'The program has no such page.');
    return page;
  }

  /** The address of the first page that names one. */
  contact(program: string): string | undefined {
    return this.of(program).find(({ contact }) => contact !== undefined)?.contact;
  }

  private load(program: string): readonly ProgramPage[] {
    const directory = join(this.programsDirectory, program, 'pages');
    if (!existsSync(directory)) return [];
    return readdirSync(directory)
      .sort()
      .flatMap((name) => {
        const id = NAME.exec(name)?.[1];
        return id === undefined ? [] : [this.render(id, readFileSync(join(directory, name), 'utf8'))];
      });
  }

  private render(id: string, text: string): ProgramPage {
    const { title, contact } = frontMatter(text);
    return { id, title: title ?? id, contact, html: this.markdown.render(text.replace(FRONT_MATTER, '')) };
  }
}

function frontMatter(text: string): { title?: string; contact?: string } {
  const found: unknown = parse(FRONT_MATTER.exec(text)?.[1] ?? '');
  if (typeof found !== 'object' || found === null) return {};
  return {
    ...('title' in found && typeof found.title === 'string' && { title: found.title }),
    ...('contact' in found && typeof found.contact === 'string' && { contact: found.contact }),
  };
}
