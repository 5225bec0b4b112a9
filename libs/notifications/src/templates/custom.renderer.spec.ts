import { describe, expect, it } from '@jest/globals';
import type { CustomKind, MailContent } from '#use-cases';
import { sampleForm, sampleMailData } from './sample-mail-data.js';
import { TemplateTable } from './template.table.js';

const templates = new TemplateTable();
const approved = (body: string, changed: Partial<typeof sampleMailData.approved> = {}): MailContent =>
  templates.renderCustom(
    { subject: '{{form.number}} Approved: {{form.title}}', body },
    { ...sampleMailData.approved, ...changed },
  );
const bodyOf = ({ html }: MailContent): string =>
  html.slice(html.indexOf('</p>') + 4, html.lastIndexOf('<p class="quiet line"'));

describe('a template in the layout of our letters', () => {
  it('as text', () => {
    const { subject, text } = approved(
      '# Good news\n\nDear all,\nyour *activity* **{{ form.title }}** counts.\n\n{{message}}\n\n{{credits}}\n\n1. Look\n2. Claim\n\n> quoted\n\n[See it]({{catalogUrl}})\n\nOr see [our site](https://example.org).',
    );
    expect(subject).toBe('AMI-2026-000123 Approved: Surface Anatomy Intensive');
    expect(text).toBe(`Good news

Dear all,
your activity Surface Anatomy Intensive counts.

Well planned.

We liked the agenda.

- 4 Art
- 2 Biomedical

1. Look
2. Claim

> quoted

See it: https://docket.example/catalog/ami-cmi/0190a1b2

Or see our site: https://example.org.

-- 
AMI-2026-000123 · Surface Anatomy Intensive
Association of Medical Illustrators · Certified Medical Illustrator
https://docket.example/forms/0190a1b2
`);
  });

  it('as HTML: a link on a line of its own is the button', () => {
    const html = bodyOf(approved('**{{form.title}}**\n\n[See it]({{catalogUrl}})\n\n{{credits}}'));
    expect(html).toContain('<strong>Surface Anatomy Intensive</strong>');
    expect(html).toMatch(
      /<a class="action" href="https:\/\/docket.example\/catalog\/ami-cmi\/0190a1b2"[^>]*>See it<\/a>/,
    );
    expect(html).toMatch(/<ul[^>]*><li[^>]*>4 Art<\/li><li[^>]*>2 Biomedical<\/li><\/ul>/);
  });

  it.each([
    '<script>alert(1)</script>',
    '**bold** [link](https://evil.example) # heading',
    '{{form.provider}} ${process.env} {{message}}',
    '![x](https://evil.example/x.png)',
    '`code` & "quotes" <b>',
  ])('a value is text, whatever it holds: %s', (value) => {
    const { subject, text, html } = approved('{{message}}\n\nIn a line: {{message}}, {{form.title}}', {
      message: value,
      form: { ...sampleForm, title: value },
    });
    const escaped = value.replace(
      /[&<>"]/g,
      (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? ''};`,
    );
    expect(subject).toBe(`AMI-2026-000123 Approved: ${value}`);
    expect(text.split(value)).toHaveLength(5);
    expect(html).toContain(`In a line: ${escaped}, ${escaped}`);
    expect(html).not.toMatch(/evil\.example"|<script|<img|<code|<strong>/);
  });

  it('a variable in a link’s target cannot leave it, nor lead to a script', () => {
    const html = bodyOf(approved('[x]({{catalogUrl}})', { catalogUrl: 'https://a.example/"><script>' }));
    expect(html).toContain('href="https://a.example/&quot;&gt;&lt;script&gt;"');
    expect(bodyOf(approved('[x]({{message}})', { message: 'javascript:alert(1)' }))).not.toContain('href');
  });

  it('line breaks in a value make no header and, alone, keep their lines', () => {
    const { subject, html } = approved('{{message}}', {
      message: 'One\r\nTwo',
      form: { ...sampleForm, title: 'A\r\nBcc: all@example.org' },
    });
    expect(subject).toBe('AMI-2026-000123 Approved: A Bcc: all@example.org');
    expect(bodyOf({ subject, html, text: '' })).toContain('>One\nTwo</div>');
  });

  it('what is empty takes no room', () => {
    expect(approved('A\n\n{{message}}\n\nB', { message: ' ' }).text).toMatch(/^A\n\nB\n\n-- /);
  });
});

describe('every kind about a form', () => {
  it.each(templates.customKinds())(
    '%s has variables, and a plain template of it can be saved and sent',
    (kind: CustomKind) => {
      const variables = templates.variables(kind);
      expect(variables).toContain('form.number');
      const outcome = { approved: ' Approved', 'not-approved': ' Not approved' }[kind as string] ?? '';
      const template = {
        subject: `{{form.number}}${outcome}`,
        body: variables.map((name) => `{{${name}}}`).join('\n\n'),
      };
      expect(templates.problemsOf(kind, template)).toEqual([]);
      const { subject, text } = templates.renderCustom(template, templates.sample(kind));
      expect(subject).toBe(`AMI-2026-000123${outcome}`);
      expect(text).not.toMatch(/\{\{|undefined|\[object/);
    },
  );

  it('codes are none of them', () => {
    expect(templates.customKinds()).not.toContain('sign-in-code');
  });
});

it.each([
  ['HTML in a line', '{{message}} <b>bold</b>', 'is Markdown and must hold no HTML'],
  ['HTML in a block', '{{message}}\n\n<div>\nx\n</div>', 'is Markdown and must hold no HTML'],
  ['a comment', '{{message}} <!-- x -->', 'is Markdown and must hold no HTML'],
  ['a script behind a link', '{{message}} [x](javascript:alert(1))', 'not to javascript:alert(1)'],
  ['data behind a link', '{{message}} [x](data:text/html,x)', 'not to data:text/html,x'],
  ['an image', '{{message}} ![x](https://example.org/x.png)', 'must hold no images'],
  ['an image by reference', '{{message}} ![x]\n\n[x]: https://example.org/x.png', 'must hold no images'],
  ['a link to somebody’s words', '{{message}} [x]({{form.title}})', '{{form.title}} is no address'],
  ['a variable within an address', '{{message}} [x](https:{{form.url}})', 'not to https:{{form.url}}'],
])('a template with %s cannot be saved', (_case, body, problem) => {
  const problems = templates.problemsOf('approved', { subject: '{{form.number}} Approved', body });
  expect(problems.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([expect.stringContaining(problem)]);
});

it.each([
  ['approved', '{{form.number}} Approved {{message}}', '{{message}}'],
  ['appealed', '{{form.number}} {{ text }}', '{{text}}'],
  ['revoked', '{{form.number}} {{reason}}', '{{reason}}\n\n{{form.title}}'],
] as const)('a subject of %s with somebody’s whole words cannot be saved', (kind, subject, body) => {
  expect(templates.problemsOf(kind, { subject, body })).toEqual([
    { pointer: '/subject', message: expect.stringContaining('which may be long') },
  ]);
});
