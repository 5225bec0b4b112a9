import escapeHtml from 'escape-html';
import type { FormFacts } from '#use-cases';
import { page, styles } from './html.layout.js';
import type { Block, Letter, ListItem } from './letter.js';
import { manyLines, oneLine } from './plain-text.js';

export function renderHtml({ subject, heading, blocks, action, form }: Letter): string {
  const body = [
    brandHtml(form),
    `<h1 class="ink" style="${styles.heading}">${line(heading)}</h1>`,
    ...blocks.map(blockHtml),
    `<p style="${styles.actionCell}"><a class="action" href="${escapeHtml(action.url)}" style="${styles.action}">${line(action.label)}</a></p>`,
  ];
  if (form) body.push(footerHtml(form));
  return page(line(subject), line(preview(blocks)), body.join('\n'));
}

export function brandHtml(form: FormFacts | null): string {
  const sender = form ? line(`${form.organisation} · ${form.programName}`) : 'Docket';
  return `<p class="quiet" style="${styles.brand}">${sender}</p>`;
}

export function footerHtml({ number, title, url }: FormFacts): string {
  return (
    `<p class="quiet line" style="${styles.footer}">${line(`${number} · ${title}`)}<br>` +
    `<a class="link" href="${escapeHtml(url)}" style="${styles.link}">${escapeHtml(url)}</a></p>`
  );
}

function preview(blocks: Block[]): string {
  return blocks.find((block) => block.kind === 'paragraph')?.text ?? '';
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${styles.paragraph}">${line(block.text)}</p>`;
    case 'quote':
      return `${titleHtml(block.title)}\n<div class="ink" style="${styles.quote}">${escapeHtml(manyLines(block.text))}</div>`;
    case 'code':
      return `<p class="ink" style="${styles.code}">${line(block.text)}</p>`;
    case 'facts':
      return `<table style="${styles.table}" class="line">${block.rows.map(rowHtml).join('')}</table>`;
    case 'list':
      return `${titleHtml(block.title)}\n<ul style="${styles.list}">${block.items.map(itemHtml).join('')}</ul>`;
  }
}

function titleHtml(title: string): string {
  return `<h2 class="ink" style="${styles.title}">${line(title)}</h2>`;
}

function rowHtml({ label, value }: { label: string; value: string }): string {
  return (
    `<tr><th scope="row" class="quiet line" style="${styles.label}">${line(label)}</th>` +
    `<td class="line" style="${styles.value}">${line(value)}</td></tr>`
  );
}

function itemHtml({ text, detail, url }: ListItem): string {
  const label =
    url === undefined
      ? line(text)
      : `<a class="link" href="${escapeHtml(url)}" style="${styles.link}">${line(text)}</a>`;
  const extra = detail === '' ? '' : `<br><span class="quiet" style="${styles.detail}">${line(detail)}</span>`;
  return `<li style="${styles.item}">${label}${extra}</li>`;
}

function line(text: string): string {
  return escapeHtml(oneLine(text));
}
