/** Warm paper and ink in light, deep slate in dark, one accent for what can be done. Mail programs need inline styles. */
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const sans = "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const hairline = '1px solid #E2DCCE';

export const styles = {
  page: 'margin:0;padding:0;background:#FBF9F4;',
  outer: 'padding:32px 16px;',
  sheet: `max-width:560px;margin:0 auto;font-family:${sans};font-size:16px;line-height:1.5;color:#1E2328;text-align:left;`,
  brand: 'margin:0 0 28px;font-size:13px;color:#5C6470;',
  heading: `margin:0 0 20px;font-family:${serif};font-size:27px;line-height:1.25;font-weight:600;color:#1E2328;`,
  paragraph: 'margin:0 0 16px;',
  written: 'margin:0 0 16px;white-space:pre-wrap;overflow-wrap:anywhere;',
  title: `margin:24px 0 8px;font-family:${serif};font-size:17px;font-weight:600;`,
  quote:
    'margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid #C9A24B;white-space:pre-wrap;overflow-wrap:anywhere;',
  code: `margin:8px 0 24px;font-family:${serif};font-size:34px;letter-spacing:.12em;font-weight:600;`,
  table: `width:100%;margin:8px 0 24px;border-collapse:collapse;border-top:${hairline};font-size:15px;`,
  label: `padding:8px 16px 8px 0;border-bottom:${hairline};color:#5C6470;font-weight:400;text-align:left;vertical-align:top;white-space:nowrap;`,
  value: `padding:8px 0;border-bottom:${hairline};vertical-align:top;overflow-wrap:anywhere;`,
  list: 'margin:0 0 20px;padding:0 0 0 20px;',
  item: 'margin:0 0 8px;',
  detail: 'color:#5C6470;',
  actionCell: 'padding:8px 0 32px;',
  action:
    'display:inline-block;padding:11px 20px;border-radius:6px;background:#0F5B5E;color:#FFFFFF;text-decoration:none;font-weight:600;',
  footer: `margin:0;padding:16px 0 0;border-top:${hairline};font-size:13px;line-height:1.6;color:#5C6470;overflow-wrap:anywhere;`,
  link: 'color:#0F5B5E;',
} as const;

const darkMode = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#14181C!important}
.ink{color:#ECE7DB!important}
.quiet{color:#A3ABB5!important}
.line{border-color:#323A42!important}
.action{background:#7CC7C3!important;color:#0B1D1E!important}
.link{color:#7CC7C3!important}
}`;

/** `title`, `preview` and `body` are markup already. The preview is what a list of mails shows beside the subject. */
export function page(title: string, preview: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${darkMode}</style>
</head>
<body class="page" style="${styles.page}">
<div style="display:none;max-height:0;overflow:hidden;">${preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="${styles.page}">
<tr><td align="center" style="${styles.outer}">
<div class="ink" style="${styles.sheet}">
${body}
</div>
</td></tr>
</table>
</body>
</html>
`;
}
