import type { FormFacts } from '#use-cases';
import type { Block, Letter, ListItem } from './letter.js';
import { manyLines, oneLine } from './plain-text.js';

export function renderText({ heading, date, blocks, action, form }: Letter): string {
  const key = [form?.number ?? '', oneLine(date ?? '')].filter((part) => part !== '').join(' · ');
  const parts = [
    ...(key === '' ? [] : [key]),
    oneLine(heading),
    ...blocks.map(blockText),
    `${action.label}:\n${action.url}`,
  ];
  if (form) parts.push(textFooter(form));
  return `${parts.join('\n\n')}\n`;
}

export function textFooter({ number, title, organisation, programName, url }: FormFacts): string {
  const from = `${oneLine(organisation)} · ${oneLine(programName)}`;
  return [`-- `, `${number} · ${oneLine(title)}`, from, url].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return oneLine(block.text);
    case 'quote':
      return `${block.title}:\n\n${manyLines(block.text)}`;
    case 'code':
      return `    ${oneLine(block.text)}`;
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${oneLine(value)}`).join('\n');
    case 'list':
      return [`${block.title}:`, ...block.items.map(itemText)].join('\n');
    case 'amounts':
      return [`${block.title}:`, ...block.items.map(({ text }) => `- ${oneLine(text)}`)].join('\n');
  }
}

function itemText({ text, detail, url = '' }: ListItem): string {
  return [`- ${oneLine(text)}`, oneLine(detail), url].filter((part) => part !== '').join('\n  ');
}
