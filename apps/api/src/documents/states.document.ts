import { RENEWAL_TRANSITIONS, TRANSITIONS, type RenewalTransition, type Transition } from '#domain';

/** The states of a form and of a renewal, and what leads from one to the next, from the tables that the rules use. */
export function statesDocument(): string {
  const rows = TRANSITIONS.map(
    ({ name, from, to, by }) => `| ${name} | ${from.map(code).join(', ') || 'nothing'} | ${code(to)} | ${by} |`,
  );
  return `# The states of a form

Rendered from \`libs/domain/src/forms/transitions.ts\` by \`npm run docs\`; do not edit it by hand. Whatever is not in the
table is refused with \`form.state-conflict\` (409). Applicants see \`deliberation\` and \`decision_held\` as \`in_review\`.
A \`draft\` lives in a table of its own under \`/api/v1/drafts\`, for its applicant alone; sent, it becomes the form of the
same id. It has no history: that begins with the submission.

\`\`\`mermaid
stateDiagram-v2
${TRANSITIONS.flatMap(arrows).join('\n')}
\`\`\`

| Transition | From | To | By |
| --- | --- | --- | --- |
${rows.join('\n')}

# The states of a renewal

Rendered from \`libs/domain/src/renewal/renewal-transitions.ts\`. Whatever is not in the table is refused with
\`renewal.state-conflict\` (409). What becomes of a credential follows in the same transaction: a renewal that is complete
begins the next term, one that lapses ends the credential.

\`\`\`mermaid
stateDiagram-v2
${RENEWAL_TRANSITIONS.flatMap(renewalArrows).join('\n')}
\`\`\`

| Transition | From | To | By |
| --- | --- | --- | --- |
${RENEWAL_TRANSITIONS.map(renewalRow).join('\n')}
`;
}

function renewalRow({ name, from, to, by }: RenewalTransition): string {
  return `| ${name} | ${from.map(code).join(', ') || 'nothing'} | ${to.map(code).join(', ')} | ${by} |`;
}

/** Without what stays where it is, and what follows from another transition. */
function renewalArrows({ name, from, to }: RenewalTransition): string[] {
  if (name === 'void' || name === 'renew' || name === 'ask-for-fee') return [];
  if (from.length === 0) return to.map((target) => `  [*] --> ${target}: ${name}`);
  if (name === 'receive-fee') return ['  fee_due --> renewed: receive-fee'];
  return from.flatMap((source) => to.map((target) => `  ${source} --> ${target}: ${name}`));
}

/** Without the ways out that nearly every state has: they would hide the picture. */
function arrows({ name, from, to }: Transition): string[] {
  if (name === 'withdraw' || name === 'mark-duplicate') return [];
  const target = to === 'the former state' ? 'in_review' : to;
  if (from.length === 0) return [`  [*] --> ${target}: ${name}`];
  return from.map((source) => `  ${source} --> ${target}: ${name}`);
}

function code(state: string): string {
  return state.includes(' ') ? state : `\`${state}\``;
}
