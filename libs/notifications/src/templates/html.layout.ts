import { colours } from './colours.js';

/** Mail programs read styles in the elements alone: these are the light ones, legible wherever nothing else is read. */
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const sans = "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const [paper, ink, quiet, line, accent, onAccent] = (
  ['paper', 'ink', 'quiet', 'line', 'accent', 'onAccent'] as const
).map((name) => colours[name][0]) as [string, string, string, string, string, string];
const hairline = `1px solid ${line}`;
const WIDTH = 592;

export const styles = {
  page: `margin:0;padding:0;background:${paper};`,
  outer: 'padding:28px 16px 40px;',
  sheet: `max-width:${WIDTH}px;margin:0 auto;font-family:${sans};font-size:16px;line-height:1.5;color:${ink};text-align:left;overflow-wrap:anywhere;`,
  brand: `margin:0 0 28px;padding:0 0 12px;border-bottom:${hairline};font-size:14px;line-height:1.4;color:${quiet};`,
  mark: `font-family:${serif};font-size:17px;font-weight:600;color:${accent};`,
  key: `margin:0 0 8px;font-size:15px;line-height:1.4;color:${quiet};`,
  keyDate: `color:${ink};font-weight:600;`,
  heading: `margin:0 0 20px;font-family:${serif};font-size:28px;line-height:1.2;font-weight:600;color:${ink};`,
  paragraph: 'margin:0 0 16px;',
  written: 'margin:0 0 16px;white-space:pre-wrap;overflow-wrap:anywhere;',
  title: `margin:24px 0 8px;font-family:${serif};font-size:18px;line-height:1.3;font-weight:600;color:${ink};`,
  quote: `margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid ${colours.hue1[0]};white-space:pre-wrap;overflow-wrap:anywhere;`,
  code: `margin:8px 0 24px;font-family:${serif};font-size:34px;line-height:1.2;letter-spacing:.12em;font-weight:600;color:${ink};`,
  table: `width:100%;margin:8px 0 24px;border-collapse:collapse;border-top:${hairline};font-size:15px;`,
  label: `width:34%;padding:8px 16px 8px 0;border-bottom:${hairline};color:${quiet};font-weight:400;text-align:left;vertical-align:top;`,
  value: `padding:8px 0;border-bottom:${hairline};color:${ink};vertical-align:top;overflow-wrap:anywhere;`,
  amounts: 'margin:0 0 20px;border-collapse:separate;border-spacing:0 6px;',
  swatch: 'width:5px;border-radius:3px;',
  amount: `padding:0 0 0 14px;font-family:${serif};font-size:20px;line-height:1.4;font-weight:600;color:${ink};`,
  list: 'margin:0 0 20px;padding:0 0 0 20px;',
  item: 'margin:0 0 8px;',
  detail: `color:${quiet};`,
  actionCell: 'padding:8px 0 32px;',
  action: `display:inline-block;padding:12px 22px;border:1px solid ${accent};border-radius:6px;background:${accent};color:${onAccent};line-height:1.25;text-decoration:none;font-weight:600;`,
  footer: `margin:0;padding:16px 0 0;border-top:${hairline};font-size:14px;line-height:1.6;color:${quiet};overflow-wrap:anywhere;`,
  link: `color:${accent};`,
} as const;

/** What takes which colour where the reader's own scheme is asked for. */
const ROLES: Record<string, string> = {
  page: `background:${colours.paper[1]}`,
  ink: `color:${colours.ink[1]}`,
  quiet: `color:${colours.quiet[1]}`,
  line: `border-color:${colours.line[1]}`,
  quote: `border-color:${colours.hue1[1]}`,
  mark: `color:${colours.accent[1]}`,
  link: `color:${colours.accent[1]}`,
  action: `background:${colours.accent[1]}!important;border-color:${colours.accent[1]}!important;color:${colours.onAccent[1]}`,
  'hue-1': `background:${colours.hue1[1]}`,
  'hue-2': `background:${colours.hue2[1]}`,
  'hue-3': `background:${colours.hue3[1]}`,
  'hue-4': `background:${colours.hue4[1]}`,
  'hue-5': `background:${colours.hue5[1]}`,
  'hue-6': `background:${colours.hue6[1]}`,
};
const dark = (scope: string): string =>
  Object.entries(ROLES)
    .map(([role, declaration]) => `${scope}.${role}{${declaration}!important}`)
    .join('\n');

/** Outlook on the web sets `data-ogsc` instead of asking for the scheme. */
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${dark('')}
}
${dark('[data-ogsc] ')}
@media (max-width:480px){
.outer{padding:20px 16px 32px!important}
.heading{font-size:25px!important}
.action{display:block!important;text-align:center!important}
}`;

/** Keeps mail programs from filling their preview with the beginning of the text. */
const FILL = '&#847;&zwnj;&nbsp;'.repeat(60);

/** Outlook on Windows knows no `max-width`. */
const FIXED = [
  `<!--[if mso]><table role="presentation" align="center" width="${WIDTH}" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`,
  '<!--[if mso]></td></tr></table><![endif]-->',
] as const;

/** `title`, `preview` and `body` are markup already. The preview is what a list of mails shows beside the subject. */
export function page(title: string, preview: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="${styles.page}">
<div style="display:none;max-height:0;overflow:hidden;">${preview}${FILL}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" bgcolor="${paper}" style="${styles.page}">
<tr><td align="center" class="outer" style="${styles.outer}">
${FIXED[0]}
<div class="ink" style="${styles.sheet}">
${body}
</div>
${FIXED[1]}
</td></tr>
</table>
</body>
</html>
`;
}
