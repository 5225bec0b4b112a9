import { describe, expect, it } from '@jest/globals';
import { fillIn, templateProblems, type MailTemplate } from './mail-template.js';

const variables = ['form.number', 'form.title', 'message'];
const valid: MailTemplate = { subject: '{{form.number}} Approved', body: 'Dear all,\n\n{{ message }}' };

describe('a template', () => {
  it.each<[string, Partial<MailTemplate>, string[]]>([
    ['as it should be', {}, []],
    ['with braces of its own', { body: '{{message}} { } ${x}' }, []],
    ['without the number', { subject: 'Approved' }, ['/subject: must name {{form.number}}']],
    ['without the outcome', { subject: '{{form.number}}' }, ['/subject: must say "Approved"']],
    [
      'with the other outcome',
      { subject: '{{form.number}} Not approved: not Approved' },
      ['/subject: must not say "Not approved"'],
    ],
    [
      'with the outcome in a value only',
      { subject: '{{form.number}} {{form.title}}' },
      ['/subject: must say "Approved"'],
    ],
    ['without the message', { body: 'Well done.' }, ['/body: must name {{message}}']],
    [
      'that names what there is not',
      { body: '{{message}} {{user.password}} {{}}' },
      [
        '/body: {{user.password}} is unknown; there are: form.number, form.title, message',
        '/body: {{}} is unknown; there are: form.number, form.title, message',
      ],
    ],
    ['with an open brace', { body: '{{message}} {{form.title' }, ['/body: {{ is never closed']],
    ['with a closed one', { subject: '{{form.number}} Approved }}' }, ['/subject: }} closes nothing']],
    [
      'with one in the other',
      { body: '{{message}} {{ {{form.title}} }}' },
      ['/body: {{ is never closed', '/body: }} closes nothing'],
    ],
    ['in two lines', { subject: '{{form.number}} Approved\nBcc: x' }, ['/subject: must be one line']],
    ['empty', { body: ' \n' }, ['/body: must not be empty', '/body: must name {{message}}']],
    ['too long', { body: `{{message}}${'a'.repeat(20_000)}` }, ['/body: must not be longer than 20000 characters']],
  ])('%s', (_case, changed, problems) => {
    const found = templateProblems({ ...valid, ...changed }, { kind: 'approved', variables });
    expect(found.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual(problems);
  });

  it('about no form and without a message needs neither', () => {
    expect(templateProblems({ subject: 'Hello', body: 'Hello' }, { kind: 'receipt', variables: [] })).toEqual([]);
  });
});

it('values are put in once', () => {
  const values: Record<string, string> = { a: '{{b}} $& $1', b: 'secret' };
  expect(fillIn('{{a}} {{ a }} {{x}}', (name) => values[name] ?? '')).toBe('{{b}} $& $1 {{b}} $& $1 ');
});
