import escapeHtml from 'escape-html';
import type { FormFacts } from '#use-cases';
import { colours } from './colours.js';
import { page, styles } from './html.layout.js';
import type { Block, Letter, ListItem } from './letter.js';
import { manyLines, oneLine } from './plain-text.js';

const HUES = [colours.hue1, colours.hue2, colours.hue3, colours.hue4, colours.hue5, colours.hue6] as const;

export function renderHtml({ subject, heading, date, blocks, action, form }: Letter): string {
  const body = [
    brandHtml(form),
    keyHtml(form?.number ?? '', date ?? ''),
    `<h1 class="ink heading" dir="auto" style="${styles.heading}">${line(heading)}</h1>`,
    ...blocks.map(blockHtml),
    `<p style="${styles.actionCell}"><a class="action" href="${escapeHtml(action.url)}" style="${styles.action}">${line(action.label)}</a></p>`,
  ];
  if (form) body.push(footerHtml(form));
  return page(line(subject), line(preview(blocks)), body.filter((part) => part !== '').join('\n'));
}

export function brandHtml(form: FormFacts | null): string {
  const sender = form ? ` &nbsp;${line(`${form.organisation} · ${form.programName}`)}` : '';
  return `<p class="quiet line" style="${styles.brand}"><span class="mark" style="${styles.mark}">Docket</span>${sender}</p>`;
}

/** What a person looks for first: the number, and the date that matters. */
export function keyHtml(number: string, date: string): string {
  const parts = [
    ...(number === '' ? [] : [line(number)]),
    ...(date === '' ? [] : [`<span class="ink" style="${styles.keyDate}">${line(date)}</span>`]),
  ];
  return parts.length === 0 ? '' : `<p class="quiet" style="${styles.key}">${parts.join(' · ')}</p>`;
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
      return `${titleHtml(block.title)}\n<div class="ink quote" dir="auto" style="${styles.quote}">${escapeHtml(manyLines(block.text))}</div>`;
    case 'code':
      return `<p class="ink" style="${styles.code}">${line(block.text)}</p>`;
    case 'facts':
      return `<table style="${styles.table}" class="line">${block.rows.map(rowHtml).join('')}</table>`;
    case 'list':
      return `${titleHtml(block.title)}\n<ul style="${styles.list}">${block.items.map(itemHtml).join('')}</ul>`;
    case 'amounts':
      return `${titleHtml(block.title)}\n<table style="${styles.amounts}">${block.items.map(amountHtml).join('')}</table>`;
  }
}

function titleHtml(title: string): string {
  return `<h2 class="ink" style="${styles.title}">${line(title)}</h2>`;
}

function rowHtml({ label, value }: { label: string; value: string }): string {
  return (
    `<tr><th scope="row" class="quiet line" style="${styles.label}">${line(label)}</th>` +
    `<td class="line ink" dir="auto" style="${styles.value}">${line(value)}</td></tr>`
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

/** In the colour that its category has everywhere. */
function amountHtml({ text, hue }: { text: string; hue: number }): string {
  const [light] = HUES[(hue - 1) % HUES.length] ?? colours.hue1;
  const number = ((hue - 1) % HUES.length) + 1;
  return (
    `<tr><td class="hue-${String(number)}" bgcolor="${light}" style="${styles.swatch}background:${light};"></td>` +
    `<td class="ink" style="${styles.amount}">${line(text)}</td></tr>`
  );
}

function line(text: string): string {
  return escapeHtml(oneLine(text));
}
