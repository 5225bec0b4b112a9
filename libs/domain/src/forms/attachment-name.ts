const LONGEST = 150;
const NAMELESS = 'file';
/** Control and format characters, among them those that turn the direction of writing; private and unassigned ones. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** What Windows does not take in a name. */
const AWKWARD = /[<>:"|?*]/g;

/**
 * What a file is called from here on. It names nothing on our disks, but people save files under it: folders, invisible
 * characters and what no file system takes are gone, and a name that is too long keeps its ending.
 */
export function attachmentName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(INVISIBLE, '')
    .replace(AWKWARD, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  const room = LONGEST - Array.from(ending).length;
  const cut = Array.from(stem).slice(0, Math.max(room, 1)).join('').trimEnd();
  return cut === '' && ending === '' ? NAMELESS : `${cut}${ending}`;
}
