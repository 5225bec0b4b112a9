// The colours of the screens for what cannot read their style sheet: mails, whose styles stand in every element.
import { join } from 'node:path';
import { root } from './prepare.mjs';

export const TOKENS = join(root, 'apps/web/src/theme/tokens.css');
export const COLOURS = 'libs/notifications/src/templates/colours.ts';

/** `--on-accent: light-dark(#ffffff, #0b1d1e);` becomes `onAccent: ['#ffffff', '#0b1d1e'],`. */
export function coloursOf(tokens) {
  const pairs = tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  const lines = [...pairs].map(([, name, light, dark]) => {
    const key = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    return `  ${key}: ['${light}', '${dark}'],`;
  });
  return [
    '// Generated from apps/web/src/theme/tokens.css by `npm run docs`; do not edit it by hand.',
    '/** Each in light and in dark. */',
    `export const colours = {\n${lines.join('\n')}\n} as const;\n`,
  ].join('\n');
}
