import { commonEnds } from '../text/common-ends.ts';
import { EditedContent } from './edited-content.ts';
import type { SqlSummary } from './file-summary.ts';
import { readMarks, type SqlMarks, summarizeSqlFrom } from './summary.ts';

/** The summary of a SQL file that is being edited; always what `summarize` says of its text, and faster where little changed. */
export class EditedSql {
  readonly #path: string;
  readonly #content = new EditedContent();
  #text = '';
  #marks: SqlMarks = readMarks('');

  constructor(path: string) {
    this.#path = path;
  }

  summarize(text: string): SqlSummary {
    const before = this.#text;
    const ends = commonEnds(before, text);
    const isAway =
      this.#marks.annotated === undefined &&
      isAwayFromMarks(before, ends.above, before.length - ends.below) &&
      isAwayFromMarks(text, ends.above, text.length - ends.below);
    const marks = isAway ? this.#marks : readMarks(text);
    const content = this.#content.read(text, before.length, ends);
    this.#text = text;
    this.#marks = marks;
    return summarizeSqlFrom(this.#path, text, content, marks);
  }
}

/**
 * True where no mark can begin or end by a change in that span: a mark has `--` and reaches over two lines at most,
 * blank ones aside.
 */
function isAwayFromMarks(text: string, start: number, end: number): boolean {
  let from = lineStart(text, lineStart(text, start) - 1);
  while (from > 0 && isBlankLine(text, from)) from = lineStart(text, from - 1);
  let to = lineEnd(text, lineEnd(text, end) + 1);
  while (to < text.length && isBlankLine(text, lineStart(text, to))) to = lineEnd(text, to + 1);
  return !text.slice(from, to).includes('--');
}

/** The start of the line that holds an offset; 0 for offsets before the text. */
function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found;
}

function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === '';
}
