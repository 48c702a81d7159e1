import type { AnnotatedSection } from '../file-summary.ts';
import { END_OF_FILE } from './layout.ts';

/** A line that starts a section. */
export interface SectionMark {
  readonly direction: 'up' | 'down';
  /** Offset of the line. */
  readonly start: number;
  readonly optsOut: boolean;
}

/** Sections that begin at marked lines and reach to the next mark or the end of the file. */
export function sectionsAtMarks(marks: readonly SectionMark[]): AnnotatedSection[] {
  return marks.map((mark, index) => ({
    direction: mark.direction,
    start: mark.start,
    end: marks[index + 1]?.start ?? END_OF_FILE,
    optsOut: mark.optsOut,
  }));
}

/** Every line that `pattern` (with the flags `gm`) matches, as a mark. */
export function marksOf(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Omit<SectionMark, 'start'>,
): SectionMark[] {
  return [...text.matchAll(pattern)].map((match) => ({ ...read(match as RegExpExecArray), start: match.index }));
}
