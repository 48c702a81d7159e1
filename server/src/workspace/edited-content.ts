import type { CommonEnds } from '../text/common-ends.ts';
import { contentOf, SCAN_LIMIT, type SqlContent } from './content.ts';
import { type ContentSegment, readSegment, SEGMENT_LOOKAHEAD } from './content-segment.ts';

/** What `readContent` tells of a text that is being edited: statements that an edit does not touch are not read again. */
export class EditedContent {
  #segments: readonly ContentSegment[] = [];

  /**
   * @param length the length of the text before; `ends` says what it has in common with the one now. Nothing is remembered of a
   * text of length 0.
   */
  read(text: string, length: number, ends: CommonEnds): SqlContent {
    const end = Math.min(text.length, SCAN_LIMIT);
    const segments: ContentSegment[] = [];
    let at = 0;
    const add = (segment: ContentSegment): void => {
      segments.push(segment);
      at += segment.length;
    };
    for (const segment of this.#segments) {
      if (!segment.isEnded || at + segment.length + SEGMENT_LOOKAHEAD > ends.above) break;
      add(segment);
    }
    const below = new SegmentsBelow(this.#segments, text.length - length);
    while (at < end) {
      const isBelow = at > 0 && at >= text.length - ends.below && segments.at(-1)?.isEnded === true;
      const known = isBelow ? below.at(at) : undefined;
      add(known?.isEnded && at + known.length < end ? known : readSegment(text, at, end));
    }
    this.#segments = segments;
    return contentOf(segments, text);
  }
}

/** The segments of the text before, asked for from top to bottom by the places that they have now. */
class SegmentsBelow {
  readonly #segments: readonly ContentSegment[];
  #next = 0;
  #place: number;

  constructor(segments: readonly ContentSegment[], delta: number) {
    this.#segments = segments;
    this.#place = delta;
  }

  /** The segment that begins there. */
  at(place: number): ContentSegment | undefined {
    while (this.#place < place) {
      const segment = this.#segments[this.#next];
      if (!segment) return undefined;
      this.#place += segment.length;
      this.#next++;
    }
    return this.#place === place ? this.#segments[this.#next] : undefined;
  }
}
