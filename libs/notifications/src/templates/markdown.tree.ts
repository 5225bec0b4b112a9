import createMarkdown, { type MarkdownIt, type Token } from 'markdown-it';
import { withoutInnerSpace } from '#domain';

/** A piece of a template as it was parsed: its children for what has them. */
export interface MarkdownNode {
  /** `paragraph`, `heading`, `bullet_list`, `ordered_list`, `list_item`, `blockquote`, `hr`, or one of a line's parts. */
  type: string;
  /** What a text or variable holds. */
  content: string;
  /** Where a link leads; may be a variable. */
  href: string;
  children: MarkdownNode[];
}

const RULES = ['heading', 'list', 'blockquote', 'hr', 'emphasis', 'link', 'newline', 'escape'];
const VARIABLE = /^\{\{([A-Za-z][\w.]*)\}\}/;
const FOLLOWABLE = /^(https?:\/\/|mailto:)/i;

/** Whether an address is one of the web or of a mailbox; anything else might be a script. */
export function isFollowable(address: string): boolean {
  return FOLLOWABLE.test(address);
}

/**
 * Parses the Markdown of a template: paragraphs, headings, lists, quotes, emphasis and links. HTML, images and tables
 * are not known. A variable becomes a node of its own, so its value is never looked at as Markdown.
 */
export function parseMarkdown(body: string): MarkdownNode[] {
  return treeOf(parser().parse(withoutInnerSpace(body), {}));
}

/** Links that lead nowhere a mail should; they would stay text. */
export function refusedLinks(body: string): string[] {
  const refused: string[] = [];
  parser((link) => refused.push(link)).parse(withoutInnerSpace(body), {});
  return [...new Set(refused)];
}

/** The variables that links of a template lead to. */
export function linkedVariables(body: string): string[] {
  const within = ({ href, children }: MarkdownNode): string[] => [
    ...(VARIABLE.exec(href)?.slice(1) ?? []),
    ...children.flatMap(within),
  ];
  return [...new Set(parseMarkdown(body).flatMap(within))];
}

export function holdsImages(body: string): boolean {
  const tokens = createMarkdown({ html: false }).parse(withoutInnerSpace(body), {});
  return tokens.some(({ children }) => children?.some(({ type }) => type === 'image') === true);
}

export function holdsHtml(body: string): boolean {
  const tokens = createMarkdown({ html: true }).parse(body, {});
  return tokens.some(
    ({ type, children }) => type === 'html_block' || children?.some((child) => child.type === 'html_inline') === true,
  );
}

function parser(onRefused: (link: string) => unknown = () => undefined): MarkdownIt {
  const markdown = createMarkdown('zero', { html: false }).enable(RULES);
  markdown.normalizeLink = (link) => link;
  markdown.validateLink = (link) => {
    const allowed = isFollowable(link) || VARIABLE.exec(link)?.[0] === link;
    if (!allowed) onRefused(link);
    return allowed;
  };
  markdown.inline.ruler.before('text', 'variable', (state, silent) => {
    const found = VARIABLE.exec(state.src.slice(state.pos));
    if (found === null) return false;
    if (!silent) state.push('variable', '', 0).content = found[1] ?? '';
    state.pos += found[0].length;
    return true;
  });
  return markdown;
}

function treeOf(tokens: readonly Token[]): MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open = [root];
  for (const token of tokens) {
    const siblings = open.at(-1) ?? root;
    if (token.nesting < 0) open.pop();
    else if (token.type === 'inline') siblings.push(...treeOf(token.children ?? []));
    else {
      const type = token.type.replace(/_open$/, '');
      const node = { type, content: token.content, href: String(token.attrGet('href') ?? ''), children: [] };
      siblings.push(node);
      if (token.nesting > 0) open.push(node.children);
    }
  }
  return root;
}
