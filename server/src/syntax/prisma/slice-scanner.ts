import type { StatementSlice } from '../../text/slice.ts';
import { endOfComment, endOfString, isBlank, isLineBreak, skipTrivia } from './trivia.ts';

/**
 * The header of a block at the start of a line. It ends a block whose closing brace is missing. The brace is part of the pattern because
 * `type` and `view` are also fine names for a field.
 */
const BLOCK_HEADER = /(?:model|view|type|enum|datasource|generator)[ \t]+[\p{L}\p{N}_-]+[ \t]*\{/uy;

const QUOTE = 34;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/**
 * The first slice after `previousEnd`, which is the end of the slice before it (0 at the start); undefined where only comments follow.
 * The result depends on nothing before its own start except for `lead`, which is what makes incremental splitting possible.
 */
export function nextPrismaSlice(text: string, previousEnd: number): StatementSlice | undefined {
  const start = skipTrivia(text, previousEnd);
  if (start >= text.length) return undefined;
  return { start, lead: start - previousEnd, kind: 'sql', ...scanSlice(text, start) };
}

/** A slice goes to the end of its line, or, where a brace opens on that line, to the brace that closes it. */
function scanSlice(text: string, start: number): { end: number; terminated: boolean } {
  let position = start;
  let end = start;
  let depth = 0;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (isLineBreak(code)) {
      if (depth === 0) return { end, terminated: false };
      position++;
      if (startsBlock(text, position)) break;
      continue;
    }
    if (isBlank(code)) {
      position++;
      continue;
    }
    const afterComment = endOfComment(text, position);
    if (afterComment > position) {
      position = afterComment;
      continue;
    }
    position = code === QUOTE ? endOfString(text, position) : position + 1;
    end = position;
    if (code === OPENING_BRACE) depth++;
    if (code === CLOSING_BRACE) {
      if (depth === 0) return { end, terminated: false };
      depth--;
      if (depth === 0) return { end, terminated: true };
    }
  }
  return { end, terminated: false };
}

function startsBlock(text: string, position: number): boolean {
  BLOCK_HEADER.lastIndex = position;
  return BLOCK_HEADER.test(text);
}
