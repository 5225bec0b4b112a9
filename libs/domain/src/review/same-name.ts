/**
 * Names in a form that can be compared across spellings: without accents, case, punctuation and order
 * (“Doe, Jane” is Jane Doe), titles, degrees and middle initials. Null when too little is left to tell people apart.
 */
export function personKey(name: string): string | null {
  const words = wordsOf(name).filter((word) => !TITLES.has(word));
  const full = words.filter((word) => word.length > 1);
  const kept = full.length >= 2 ? full : words;
  // One Latin word is a given name or a mailbox; other scripts write whole names without a space.
  if (kept.length === 0 || (kept.length === 1 && /^[\p{Script=Latin}\d]+$/u.test(kept[0] ?? ''))) return null;
  return [...kept].sort().join(' ');
}

/** An employer or a provider without accents, case, punctuation, a leading article and legal suffixes. */
export function organisationKey(name: string): string | null {
  let words = wordsOf(name.replace(/&/g, ' and '));
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  const key = words.join(' ');
  return key === '' || NO_EMPLOYER.has(key) ? null : key;
}

/** A name as it is compared letter by letter: without accents, case, punctuation and doubled spaces. */
export function nameKey(name: string): string {
  const key = wordsOf(name).join(' ');
  return key === '' ? name.trim() : key;
}

/**
 * The persons that a list such as “Pat Doe and Devon Reviewer” may name, as {@link personKey} writes them; the whole text
 * may be one name, too.
 */
export function personKeysIn(list: string): Set<string> {
  const persons = list.split(BETWEEN_PERSONS);
  const parts = [list, ...persons, ...persons.flatMap((person) => person.split(','))];
  return new Set(parts.map(personKey).filter((key) => key !== null));
}

/**
 * Says of a person's full name whether a text has it: as whole words in their order, beside each other but for initials
 * and titles. A name of one Latin word is in no text.
 */
export function personsNamedIn(text: string): (name: string) => boolean {
  const pieces = text.split(BETWEEN_PERSONS).flatMap((piece) => piece.split(','));
  const words = pieces.map((piece) => ` ${tokensOf(piece).join(' ')} `).join('|');
  return (name) => personKey(name) !== null && words.includes(` ${tokensOf(name).join(' ')} `);
}

/** Full addresses as they stand in a text or, percent-encoded or not, in the parts of a web address; in lower case. */
export function addressesIn(text: string): string[] {
  const decoded = text.replace(/(?:%[\da-f]{2})+/gi, decode);
  const found = [decoded, decoded.replace(/[/?&=#]/g, ' ')].flatMap(
    (part) => part.match(/[^\s<>()[\],;:"'|]{1,64}@[\p{L}\p{N}.-]{1,253}[\p{L}\p{N}]/gu) ?? [],
  );
  return [...new Set(found.map((address) => address.toLowerCase()))];
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** What stands between two persons, or between a person and what else is said. */
const BETWEEN_PERSONS = /[;/|&+:()[\]\n“”"•·]|\s[-–—]\s|\s(?:and|und|et|y|with)\s/iu;

/** Words without titles and initials; two that a hyphen joins are one: Ann Doe-Smith is not Ann Doe. */
function tokensOf(text: string): string[] {
  return text
    .replace(/['’]s(?![\p{L}\p{N}])/giu, '')
    .split(/\s+/u)
    .map((token) => wordsOf(token).join('-'))
    .filter((token) => !TITLES.has(token) && (token.length > 1 || !/^[\p{Script=Latin}\d]?$/u.test(token)));
}

/** Letters that Unicode does not decompose, as they are commonly written without their marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const TITLES = new Set(
  'dr prof professor mr mrs ms miss mx sir dame rev jr sr ii iii iv phd md do dds dmd dvm edd rn mfa ma msc bsc ba bfa ms mba mph cmi faami cmc cmis cmom cmco cpc esq'.split(
    ' ',
  ),
);

const LEGAL_FORMS = new Set(
  'inc incorporated llc llp lp pllc pc ltd limited corp corporation co company and gmbh mbh ag kg ohg ug se ev eg sa sas sarl srl spa sl bv nv plc pty ab as asa oy oyj aps kk'.split(
    ' ',
  ),
);

/** What people write when there is nobody they share an employer with. */
const NO_EMPLOYER = new Set([
  'none',
  'na',
  'n a',
  'self',
  'self employed',
  'selfemployed',
  'freelance',
  'freelancer',
  'independent',
  'retired',
  'unemployed',
  'student',
  'various',
  'unknown',
]);
