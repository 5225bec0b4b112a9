import bidiFactory, { type Bidi } from 'bidi-js';
import { TYPEFACES, type Weight } from './typefaces.js';

type Document = PDFKit.PDFDocument;

/** A stretch of a line in one typeface and one direction. */
interface Run {
  text: string;
  level: number;
  face: number;
}

/** What pdfkit knows of the font that is set; its types leave it out. */
interface WithFont {
  _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
}

// Its types describe another module format than the one that Node loads.
const bidi = (bidiFactory as unknown as () => Bidi)();
/** Asked for with a run from right to left: pdfkit then shapes it as a whole, and its words keep their order. */
const FEATURES: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'liga'];

const PLAIN = /^[\x20-\x7e]*$/;
/** Joins and selects the shapes of others; nothing is printed for it. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** Sets text of any script: signs that a typeface lacks come from the next, and each direction of writing keeps its order. */
export class TextSetter {
  private readonly faces = new Map<string, number>();
  private readonly lacking = new Set<string>();

  constructor(private readonly document: Document) {}

  /** Whether some sign that was set is in none of the typefaces, and so printed as a box. */
  get lacksSigns(): boolean {
    return this.lacking.size > 0;
  }

  /** Whether the text has a sign that none of the typefaces has. */
  lacks(text: string): boolean {
    if (PLAIN.test(text)) return false;
    this.runsOf(text, 'regular');
    return Array.from(text).some((sign) => this.lacking.has(sign));
  }

  /** How wide a line is, in points. */
  width(text: string, weight: Weight, size: number): number {
    return this.runsOf(text, weight).reduce((sum, run) => sum + this.runWidth(run, weight, size), 0);
  }

  /** Cuts a text into lines no wider than `room`; what has no blank is cut anywhere. */
  lines(text: string, weight: Weight, size: number, room: number): string[] {
    const lines: string[] = [];
    let line = '';
    const put = (piece: string): boolean => {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (this.width(longer, weight, size) > room) return false;
      line = longer;
      return true;
    };
    for (const word of text.split(/\s+/).filter((one) => one !== '')) {
      if (put(word)) continue;
      if (line !== '') lines.push(line);
      line = '';
      if (put(word)) continue;
      for (const sign of Array.from(word)) {
        if (this.width(line + sign, weight, size) > room && line !== '') {
          lines.push(line);
          line = '';
        }
        line += sign;
      }
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
  }

  /** Draws one line, its left edge at `x`. */
  draw(text: string, { x, y, weight, size }: { x: number; y: number; weight: Weight; size: number }): void {
    let at = x;
    for (const run of inSightOrder(this.runsOf(text, weight))) {
      this.set(weight, run.face, size);
      this.document.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', ...shaped(run) });
      at += this.runWidth(run, weight, size);
    }
  }

  private runWidth(run: Run, weight: Weight, size: number): number {
    this.set(weight, run.face, size);
    return this.document.widthOfString(run.text, shaped(run));
  }

  private set(weight: Weight, face: number, size: number): void {
    this.document.font(TYPEFACES[weight][face] ?? TYPEFACES[weight][0]).fontSize(size);
  }

  private runsOf(text: string, weight: Weight): Run[] {
    // Nearly all there is, and a long transcript has very much of it.
    if (PLAIN.test(text)) return [{ text, level: 0, face: 0 }];
    const { levels } = bidi.getEmbeddingLevels(text);
    const runs: Run[] = [];
    let index = 0;
    for (const sign of Array.from(text)) {
      const level = levels[index] ?? 0;
      index += sign.length;
      const last = runs.at(-1);
      const face = this.faceOf(sign, weight, last?.face);
      const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(sign) ?? sign) : sign;
      if (last?.level === level && last.face === face) last.text += shown;
      else runs.push({ text: shown, level, face });
    }
    return runs;
  }

  /** Blanks and points stay in the typeface that they stand in. */
  private faceOf(sign: string, weight: Weight, current: number | undefined): number {
    if (current !== undefined && /^[\s\p{P}\p{M}]$/u.test(sign) && this.has(sign, weight, current)) return current;
    const key = `${weight}${sign}`;
    const known = this.faces.get(key);
    if (known !== undefined) return known;
    const found = TYPEFACES[weight].findIndex((_path, face) => this.has(sign, weight, face));
    if (found === -1 && !INVISIBLE.test(sign)) this.lacking.add(sign);
    const face = Math.max(0, found);
    this.faces.set(key, face);
    return face;
  }

  private has(sign: string, weight: Weight, face: number): boolean {
    this.document.font(TYPEFACES[weight][face] ?? TYPEFACES[weight][0]);
    return (this.document as unknown as WithFont)._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  }
}

function shaped({ level }: Run): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return level % 2 === 1 ? { features: FEATURES } : {};
}

/** Rule L2 of the Unicode bidirectional algorithm, by runs; what is in a run is turned by its shaper. */
function inSightOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let start = 0;
    while (start < order.length) {
      if ((order[start]?.level ?? 0) < level) {
        start += 1;
        continue;
      }
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}

/** Whether any of it is written from right to left: a reader is then told the text as it is. */
export function hasRightToLeft(text: string): boolean {
  return bidi.getEmbeddingLevels(text).levels.some((level) => level % 2 === 1);
}
