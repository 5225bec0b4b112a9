import { describe, expect, it } from '@jest/globals';
import { sampleMailData } from './sample-mail-data.js';
import { TemplateTable } from './template.table.js';

const templates = new TemplateTable();
const linesOf = (text: string): string[] =>
  text
    .split(/\n|(?<=\.) /)
    .map((line) => line.replace(/^- /, ''))
    .filter((line) => line !== '');

describe('our own words as a template', () => {
  it.each(templates.customKinds())('%s can be saved as it is and says nothing that our mail does not', (kind) => {
    const own = templates.ownWords(kind);
    expect(templates.problemsOf(kind, own)).toEqual([]);
    const ours = templates.render(kind, templates.sample(kind));
    const { subject, text } = templates.renderCustom(own, templates.sample(kind));
    expect(text).not.toMatch(/\{\{|undefined|90000000/);
    if (kind !== 'new-form') expect(subject).toBe(ours.subject);
    const said = ours.text.replace(/\s+/g, ' ');
    const ownActions = /^(See|Open|Review|Answer|Decide) [^.]*: https/;
    const invented = linesOf(text).filter(
      (line) => !ownActions.test(line) && !line.startsWith('The reasons: ') && !said.includes(line),
    );
    expect(invented).toEqual([]);
  });

  it('a receipt', () => {
    expect(templates.ownWords('receipt')).toEqual({
      subject: '{{form.number}} received: {{form.title}}',
      body: `# We have your eligibility form

The committee answers by {{form.dueAt}}. The answer comes by email. You need to do nothing until then.

- Number: {{form.number}}
- Activity: {{form.title}}
- Provider: {{form.provider}}
- Program: {{form.programName}}
- Submitted: {{form.submittedAt}}
- Answer by: {{form.dueAt}}

[See your form]({{form.url}})`,
    });
  });

  it('an approval, whose conditions and end are told where there are any', () => {
    const own = templates.ownWords('approved');
    expect(own).toEqual({
      subject: '{{form.number}} Approved: {{form.title}}',
      body: `# Approved

The committee approved this activity for continuing education credit.

{{message}}

Approved credit:

{{credits}}

On these conditions: {{conditions}}

The approval holds up to and including {{expiresOn}}.

- Activity: {{form.title}}
- Provider: {{form.provider}}
- Submitted: {{form.submittedAt}}
- Answer promised by: {{form.dueAt}}
- Answered: {{answered}}

[See the decision]({{form.url}})`,
    });
    const sample = sampleMailData.approved;
    const plain = templates.renderCustom(own, sample);
    expect(plain.text + plain.html).not.toMatch(/conditions|up to and including/);
    const limited = { ...sample, conditions: ['Send the agenda.'], expiresOn: '31 Dec 2026' };
    const { text, html } = templates.renderCustom(own, limited);
    for (const form of [text, html]) {
      expect(form).toContain('On these conditions: Send the agenda.');
      expect(form).toContain('The approval holds up to and including 31 Dec 2026.');
    }
  });

  it('a question, which leaves out what only some policies say', () => {
    expect(templates.ownWords('question').body).toBe(`# The committee has a question

Before it decides on your form, the committee asks you to answer by the end of {{answerBy}}.

From the committee:

{{message}}

Any answer takes your form back to the committee; you may correct its entries at the same time.

[Answer the question]({{form.url}})`);
  });
});
