import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Range } from './analysis.ts';

interface Source {
  readonly text: string;
  index?: LineIndex;
}

/** The texts of a workspace, with their lines worked out when asked for. */
export class Sources {
  readonly #sources = new Map<string, Source>();

  set(path: string, text: string): void {
    this.#sources.set(path, { text });
  }

  delete(path: string): void {
    this.#sources.delete(path);
  }

  /** Every path, sorted. */
  paths(): readonly string[] {
    return [...this.#sources.keys()].sort();
  }

  text(path: string): string | undefined {
    return this.#sources.get(path)?.text;
  }

  /** The range of a span; of the file's first character where the text is not known. */
  range(path: string, span: Span): Range {
    const index = this.#indexOf(path);
    if (!index) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const [start, end] = [index.positionAt(span.start), index.positionAt(span.end)];
    return {
      start: { line: start.line + 1, column: start.character + 1 },
      end: { line: end.line + 1, column: end.character + 1 },
    };
  }

  /** The text of a line (counted from 1) without its break; empty where there is none. */
  line(path: string, line: number): string {
    const source = this.#sources.get(path);
    const index = this.#indexOf(path);
    if (!source || !index) return '';
    const start = index.offsetAt({ line: line - 1, character: 0 });
    return source.text.slice(start, index.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER }));
  }

  #indexOf(path: string): LineIndex | undefined {
    const source = this.#sources.get(path);
    if (!source) return undefined;
    source.index ??= new LineIndex(source.text);
    return source.index;
  }
}
