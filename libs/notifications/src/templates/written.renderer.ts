import escapeHtml from 'escape-html';
import type { FormFacts } from '#use-cases';
import { page, styles } from './html.layout.js';
import { brandHtml, footerHtml, keyHtml } from './html.renderer.js';
import { oneLine } from './plain-text.js';

/** What stands below it in the text is the footer, which the layout has already. */
const SIGNATURE = '\n-- \n';
const WEB_ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

/** Plain text as a page: paragraphs, line breaks and links, nothing else of it is markup. */
export function renderWritten({
  subject,
  text,
  form,
}: {
  subject: string;
  text: string;
  form: FormFacts | null;
}): string {
  const cut = form === null ? -1 : text.lastIndexOf(SIGNATURE);
  const paragraphs = (cut < 0 ? text : text.slice(0, cut)).split(/\n{2,}/).filter((each) => each.trim() !== '');
  const body = paragraphs.map((each) => `<p class="ink" style="${styles.written}">${linked(each.trim())}</p>`);
  const whole = [
    brandHtml(form),
    keyHtml(form?.number ?? '', ''),
    ...body,
    ...(form === null ? [] : [footerHtml(form)]),
  ].join('\n');
  return page(escapeHtml(oneLine(subject)), escapeHtml(oneLine(paragraphs[0] ?? '')), whole);
}

function linked(text: string): string {
  let end = 0;
  const parts = [...text.matchAll(WEB_ADDRESS)].map((match) => {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    const address = escapeHtml(match[0]);
    return `${escapeHtml(before)}<a class="link" href="${address}" style="${styles.link}">${address}</a>`;
  });
  return `${parts.join('')}${escapeHtml(text.slice(end))}`;
}
