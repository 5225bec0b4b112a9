/** Quoted, escaped, a colour or a currency, a width that is skipped, a place for a digit, or one sign. */
const PARTS = /"([^"]*)"|\\(.)|\[([^\]]*)\]|_.|\*.|([0#?])|(.)/gu;
/** Shown as they are without quotes. */
const PLAIN_SIGNS = /^[-+/(){}:!^&'~=<> $]$/;
/** What a place without a digit shows; none for `#`. */
const FILLERS: Readonly<Record<string, string>> = { '0': '0', '?': ' ' };

/**
 * How a spreadsheet shows a whole number in a format of its own, such as `0043` for 43 in `0000`. Undefined where that
 * is the number alone, or the format does more than to add digits and signs (fractions, thousands, conditions).
 */
export function shownNumber(value: number, format: string): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined;
  const parts: { place: string | undefined; sign: string }[] = [];
  for (const [, quoted, escaped, bracketed, place, sign] of sectionOf(format, value).matchAll(PARTS)) {
    if (sign !== undefined && !PLAIN_SIGNS.test(sign)) return undefined;
    if (bracketed !== undefined && /^[<>=]/.test(bracketed)) return undefined;
    const currency = bracketed?.startsWith('$') === true ? (bracketed.slice(1).split('-')[0] ?? '') : undefined;
    parts.push({ place, sign: quoted ?? escaped ?? currency ?? sign ?? '' });
  }
  const first = parts.find(({ place }) => place !== undefined);
  if (first === undefined) return undefined;
  const digits = value === 0 ? [] : Array.from(String(value));
  let text = '';
  for (const part of parts.toReversed()) {
    text = (part.place === undefined ? part.sign : (digits.pop() ?? FILLERS[part.place] ?? '')) + text;
    // Digits without a place of their own stand at the first one.
    if (part === first) text = digits.splice(0).join('') + text;
  }
  return text === String(value) ? undefined : text;
}

/** Up to three sections: above 0, below it, and 0 itself. */
function sectionOf(format: string, value: number): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+/gu) ?? [];
  return (value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
}
