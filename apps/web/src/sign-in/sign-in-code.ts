/** A code as people paste it, `1234 5678` or a whole line of the mail, as the eight digits it is. */
export function codeFrom(text: string): string {
  const whole = /(?:^|\D)(\d{4})[ \u00a0-]?(\d{4})(?:\D|$)/.exec(text);
  return whole ? `${whole[1]}${whole[2]}` : text.replace(/\D/g, '').slice(0, 8);
}

export function isComplete(code: string): boolean {
  return /^\d{8}$/.test(code);
}

/**
 * Whether a whole code came at once, by paste or by the browser's doing: nobody has more to add. Digits that are typed come
 * one by one, and are looked at again before they are sent.
 *
 * @param input what the field was told; only events of typing and its like have an `inputType`
 */
export function wasFilledIn(code: string, before: string, input: object): boolean {
  const how = 'inputType' in input ? String(input.inputType) : 'filled';
  if (!isComplete(code) || code === before || /^(history|delete)/.test(how)) return false;
  return code.length > before.length + 1 || !/^insert(Text|CompositionText)$/.test(how);
}

/** Browsers have the last word on addresses; this finds the slips that they let pass. */
export function looksLikeAddress(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email);
}
