import PDFDocument from 'pdfkit';
import { hasRightToLeft, TextSetter } from './text-line.js';
import { TYPEFACES, type Weight } from './typefaces.js';

/** All in points, on A4. */
const PAGE = { width: 595.28, height: 841.89, side: 62, top: 64, bottom: 92 };
const INK = '#1E2328';
const QUIET = '#5B6166';
const LINE = '#C9C4B6';

export interface Column {
  title: string;
  /** Its share of the page's width. */
  share: number;
  alignRight?: boolean;
}

interface About {
  title: string;
  author: string;
  /** The same paper has the same bytes, so this is the record's day, never the clock's. */
  createdAt: Date;
  /** On every page: how to find out whether the paper is true. */
  footer: string[];
}

/** Never boxes without a word: whoever verifies the paper sees every sign. */
const LACKING = 'A box stands for a sign that these typefaces lack; the page above shows the words as they are.';

type Element = PDFKit.PDFStructureElement;
interface Style {
  weight?: Weight;
  size?: number;
  quiet?: boolean;
}

/** A tagged document (PDF/UA) that is written from top to bottom: headings, paragraphs, tables, in the order one reads them. */
export class PaperPage {
  readonly width = PAGE.width - 2 * PAGE.side;
  private readonly document: PDFKit.PDFDocument;
  private readonly setter: TextSetter;
  private readonly root: Element;
  private y = PAGE.top;

  constructor(private readonly about: About) {
    const { title, author, createdAt } = about;
    this.document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      pdfVersion: '1.7',
      tagged: true,
      // pdfkit writes what PDF/UA asks for beside the tags; its types do not know that yet.
      subset: 'PDF/UA' as never,
      lang: 'en-US',
      displayTitle: true,
      bufferPages: true,
      font: TYPEFACES.regular[0],
      info: {
        Title: title,
        Author: author,
        Creator: 'Docket',
        Producer: 'Docket',
        CreationDate: createdAt,
        ModDate: createdAt,
      },
    });
    this.setter = new TextSetter(this.document);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  heading(level: 1 | 2, text: string): void {
    const size = level === 1 ? 26 : 14;
    this.space(level === 1 ? 0 : 18);
    this.block(this.root, `H${level}`, text, { weight: 'bold', size });
    this.space(level === 1 ? 4 : 3);
  }

  paragraph(text: string, style: Style = {}): void {
    this.block(this.root, 'P', text, style);
  }

  space(points: number): void {
    this.y += points;
  }

  /** A thin line across the page; nothing that is read out. */
  rule(): void {
    this.decorate(() => {
      this.document
        .moveTo(PAGE.side, this.y)
        .lineTo(PAGE.side + this.width, this.y)
        .lineWidth(0.6)
        .stroke(LINE);
    });
    this.y += 8;
  }

  /** @param rows as many cells as there are columns; the first of each heads its row */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const table = this.document.struct('Table');
    this.root.add(table);
    this.row(
      table,
      columns,
      columns.map(({ title }) => title),
      'header',
    );
    for (const cells of rows) this.row(table, columns, cells, 'body');
    table.end();
  }

  /** All of its bytes. */
  async finish(): Promise<Buffer> {
    this.root.end();
    this.foot();
    const chunks: Buffer[] = [];
    this.document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve) => this.document.on('end', () => resolve()));
    this.document.end();
    await ended;
    return Buffer.concat(chunks);
  }

  private block(
    parent: Element,
    tag: string,
    text: string,
    { weight = 'regular', size = 10.5, quiet = false }: Style,
  ): void {
    const lines = this.setter.lines(text, weight, size, this.width);
    this.makeRoom(lines.length * size * 1.4);
    const top = this.y;
    parent.add(
      this.document.struct(tag, this.read(text), () => {
        this.document.fillColor(quiet ? QUIET : INK);
        lines.forEach((line, index) =>
          this.setter.draw(line, { x: PAGE.side, y: top + size + index * size * 1.4, weight, size }),
        );
      }),
    );
    this.y += lines.length * size * 1.4;
  }

  private row(table: Element, columns: readonly Column[], cells: readonly string[], kind: 'header' | 'body'): void {
    const [size, leading, gap] = [9.5, 13, 10];
    const weight = kind === 'header' ? 'bold' : 'regular';
    const rooms = columns.map(({ share }) => share * this.width);
    const set = cells.map((text, index) => this.setter.lines(text, weight, size, (rooms[index] ?? 0) - gap));
    const height = Math.max(1, ...set.map((lines) => lines.length)) * leading + 6;
    this.makeRoom(height);
    const top = this.y;
    const row = this.document.struct('TR');
    table.add(row);
    let left = PAGE.side;
    columns.forEach(({ alignRight = false }, index) => {
      const x = left;
      const room = (rooms[index] ?? 0) - gap;
      left += rooms[index] ?? 0;
      const cell = this.document.struct(
        kind === 'header' || index === 0 ? 'TH' : 'TD',
        this.read(cells[index] ?? ''),
        () => {
          this.document.fillColor(kind === 'header' ? QUIET : INK);
          set[index]?.forEach((line, number) => {
            const indent = alignRight ? room - this.setter.width(line, weight, size) : 0;
            this.document.fillColor(kind === 'header' ? QUIET : INK);
            this.setter.draw(line, { x: x + indent, y: top + 12 + number * leading, weight, size });
          });
        },
      );
      if (kind === 'header' || index === 0) scope(cell, kind === 'header' ? 'Column' : 'Row');
      row.add(cell);
    });
    row.end();
    this.y += height;
    this.decorate(() => {
      this.document
        .moveTo(PAGE.side, this.y)
        .lineTo(PAGE.side + this.width, this.y)
        .lineWidth(0.4)
        .stroke(LINE);
    });
    this.y += 2;
  }

  private makeRoom(height: number): void {
    if (this.y + height <= PAGE.height - PAGE.bottom) return;
    this.document.addPage();
    this.y = PAGE.top;
  }

  /** On every page, once it is known how many there are. */
  private foot(): void {
    const { start, count } = this.document.bufferedPageRange();
    const footer = this.setter.lacksSigns ? [...this.about.footer, LACKING] : this.about.footer;
    for (let index = start; index < start + count; index += 1) {
      this.document.switchToPage(index);
      this.decorate(() => {
        const top = PAGE.height - PAGE.bottom + 22;
        this.document
          .moveTo(PAGE.side, top)
          .lineTo(PAGE.side + this.width, top)
          .lineWidth(0.6)
          .stroke(LINE);
        this.document.fillColor(QUIET);
        footer.forEach((line, number) =>
          this.setter.draw(line, { x: PAGE.side, y: top + 14 + number * 12, weight: 'regular', size: 8.5 }),
        );
        const number = `Page ${index - start + 1} of ${count}`;
        const x = PAGE.side + this.width - this.setter.width(number, 'regular', 8.5);
        this.setter.draw(number, { x, y: top + 14, weight: 'regular', size: 8.5 });
      });
    }
  }

  /** Where signs stand in the order in which they are seen, or as boxes, a reader is told the text itself. */
  private read(text: string): { actual?: string } {
    return hasRightToLeft(text) || this.setter.lacks(text) ? { actual: text } : {};
  }

  private decorate(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }
}

/** What a table's heading heads: pdfkit has no option for it. */
function scope(cell: Element, of: 'Column' | 'Row'): void {
  const { dictionary } = cell as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data['A'] = { O: 'Table', Scope: of };
}
