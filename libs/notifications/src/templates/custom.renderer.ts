import escapeHtml from 'escape-html';
import { fillIn, type MailTemplate } from '#domain';
import type { FormFacts, MailContent } from '#use-cases';
import { page, styles } from './html.layout.js';
import { brandHtml, footerHtml, keyHtml } from './html.renderer.js';
import { isFollowable, parseMarkdown, type MarkdownNode } from './markdown.tree.js';
import { manyLines, oneLine, shortTitle } from './plain-text.js';
import { textFooter } from './text.renderer.js';
import type { TemplateValues } from './template-values.js';

/** A program's own template in the layout of our letters. Values come in as text, whatever they hold. */
export function renderCustom({ subject, body }: MailTemplate, values: TemplateValues, form: FormFacts): MailContent {
  const nodes = parseMarkdown(body);
  const title = shortTitle(form.title);
  const line = oneLine(fillIn(subject, (name) => (name === 'form.title' ? title : inline(values, name))));
  const text = blocksText(nodes, values).join('\n\n');
  const html = [
    brandHtml(form),
    keyHtml(form.number, ''),
    ...nodes.map((node) => blockHtml(node, values)),
    footerHtml(form),
  ].join('\n');
  const preview = oneLine(text.split('\n\n')[0] ?? '');
  return {
    subject: line,
    text: `${[text, textFooter(form)].filter((part) => part !== '').join('\n\n')}\n`,
    html: page(escapeHtml(line), escapeHtml(preview), html),
  };
}

function blockHtml(node: MarkdownNode, values: TemplateValues): string {
  if (saysNothing(node, values)) return '';
  const alone = onlyChild(node);
  if (alone?.type === 'variable') return valueHtml(values[alone.content] ?? '');
  if (alone?.type === 'link') return `<p style="${styles.actionCell}">${linkHtml(alone, values, 'action')}</p>`;
  const inner = (): string => node.children.map((child) => blockHtml(child, values)).join('\n');
  switch (node.type) {
    case 'heading':
      return `<h2 class="ink" style="${styles.title}">${inlineHtml(node.children, values)}</h2>`;
    case 'bullet_list':
      return `<ul style="${styles.list}">${inner()}</ul>`;
    case 'ordered_list':
      return `<ol style="${styles.list}">${inner()}</ol>`;
    case 'list_item':
      return `<li style="${styles.item}">${inner()}</li>`;
    case 'blockquote':
      return `<blockquote class="ink quote" dir="auto" style="${styles.quote}">${inner()}</blockquote>`;
    case 'hr':
      return '<hr>';
    default:
      return `<p style="${styles.paragraph}">${inlineHtml(node.children, values)}</p>`;
  }
}

/** A variable on a line of its own: a list stays one, somebody's words keep their lines. */
function valueHtml(value: string | readonly string[]): string {
  if (typeof value !== 'string') {
    return `<ul style="${styles.list}">${value.map((item) => `<li style="${styles.item}">${escaped(item)}</li>`).join('')}</ul>`;
  }
  return /[\r\n]/.test(value)
    ? `<div class="ink quote" dir="auto" style="${styles.quote}">${escapeHtml(manyLines(value))}</div>`
    : `<p style="${styles.paragraph}">${escaped(value)}</p>`;
}

function inlineHtml(nodes: readonly MarkdownNode[], values: TemplateValues): string {
  return nodes.map((node) => partHtml(node, values)).join('');
}

function partHtml(node: MarkdownNode, values: TemplateValues): string {
  switch (node.type) {
    case 'variable':
      return escaped(inline(values, node.content));
    case 'strong':
    case 'em':
      return `<${node.type}>${inlineHtml(node.children, values)}</${node.type}>`;
    case 'link':
      return linkHtml(node, values, 'link');
    case 'hardbreak':
      return '<br>';
    case 'softbreak':
      return '\n';
    default:
      return escapeHtml(node.content);
  }
}

function linkHtml({ href, children }: MarkdownNode, values: TemplateValues, look: 'link' | 'action'): string {
  const target = targetOf(href, values);
  const label = inlineHtml(children, values);
  if (!isFollowable(target)) return label;
  return `<a class="${look}" href="${escapeHtml(target)}" style="${styles[look]}">${label}</a>`;
}

function blocksText(nodes: readonly MarkdownNode[], values: TemplateValues): string[] {
  return nodes.map((node) => blockText(node, values)).filter((text) => text !== '');
}

function blockText(node: MarkdownNode, values: TemplateValues): string {
  if (saysNothing(node, values)) return '';
  const alone = onlyChild(node);
  if (alone?.type === 'variable') {
    const value = values[alone.content] ?? '';
    return typeof value === 'string' ? manyLines(value).trim() : value.map((item) => `- ${oneLine(item)}`).join('\n');
  }
  switch (node.type) {
    case 'bullet_list':
      return node.children.map((item) => indented(blocksText(item.children, values), '- ')).join('\n');
    case 'ordered_list':
      return node.children
        .map((item, index) => indented(blocksText(item.children, values), `${index + 1}. `))
        .join('\n');
    case 'blockquote':
      return blocksText(node.children, values).join('\n\n').replace(/^/gm, '> ');
    case 'hr':
      return '---';
    default:
      return inlineText(node.children, values);
  }
}

function indented(blocks: readonly string[], mark: string): string {
  return `${mark}${blocks.join('\n\n').replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)}`;
}

function inlineText(nodes: readonly MarkdownNode[], values: TemplateValues): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'variable':
          return oneLine(inline(values, node.content));
        case 'hardbreak':
        case 'softbreak':
          return '\n';
        case 'link':
          return linkText(node, values);
        default:
          return node.children.length > 0 ? inlineText(node.children, values) : node.content;
      }
    })
    .join('');
}

function linkText({ href, children }: MarkdownNode, values: TemplateValues): string {
  const target = targetOf(href, values);
  const label = inlineText(children, values);
  return label === target ? target : `${label}: ${target}`;
}

/** A variable may hold anything: what leads nowhere a mail should stays text. */
function targetOf(href: string, values: TemplateValues): string {
  return oneLine(fillIn(href, (name) => inline(values, name)));
}

/** A paragraph all of whose variables are empty, such as one about a date that there is not. */
function saysNothing(node: MarkdownNode, values: TemplateValues): boolean {
  if (node.type !== 'paragraph') return false;
  const names = variablesIn(node);
  return names.length > 0 && names.every((name) => inline(values, name).trim() === '');
}

function variablesIn({ type, content, href, children }: MarkdownNode): string[] {
  const target = /^\{\{([\w.]+)\}\}$/.exec(href)?.[1];
  const own = [...(type === 'variable' ? [content] : []), ...(target === undefined ? [] : [target])];
  return [...own, ...children.flatMap(variablesIn)];
}

function onlyChild({ type, children }: MarkdownNode): MarkdownNode | undefined {
  return type === 'paragraph' && children.length === 1 ? children[0] : undefined;
}

function inline(values: TemplateValues, name: string): string {
  const value = values[name] ?? '';
  return typeof value === 'string' ? value : value.join(', ');
}

function escaped(text: string): string {
  return escapeHtml(oneLine(text));
}
