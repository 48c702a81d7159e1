import type { Section } from '../skills/skill.ts';
import { questionTerms, termsOf } from './terms.ts';

/** Characters that an excerpt holds at most, but for a code block that begins within them. */
const MOST_CHARACTERS = 1_600;
/** Rows of a table that are kept where it is longer. */
const MOST_ROWS = 6;

interface Block {
  readonly kind: 'text' | 'table' | 'code';
  readonly text: string;
  readonly score: number;
}

/**
 * The part of a section that speaks to a question, as Markdown: short sections whole, of long ones the blocks that share most words with
 * the question, in the order in which they stand, and of long tables the rows that do.
 *
 * @param words the question's folded words
 */
export function excerptOf(section: Section, words: readonly string[]): string {
  const terms = questionTerms(words);
  const blocks = blocksOf(section.text).map((block) => {
    const text = block.kind === 'table' ? shortTable(block.text, terms) : block.text;
    return { ...block, text, score: overlap(text, terms) };
  });
  const whole = blocks.map((block) => block.text).join('\n\n');
  if (whole.length <= MOST_CHARACTERS) return whole;
  const chosen = new Set<Block>();
  let left = MOST_CHARACTERS;
  for (const block of [...blocks].sort((a, b) => b.score - a.score || blocks.indexOf(a) - blocks.indexOf(b))) {
    if (chosen.size > 0 && block.text.length > left) continue;
    chosen.add(block);
    left -= block.text.length;
  }
  return blocks
    .filter((block) => chosen.has(block))
    .map((block) => block.text)
    .join('\n\n');
}

function blocksOf(text: string): readonly Omit<Block, 'score'>[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  let fence: string | undefined;
  let open: { kind: Block['kind']; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence !== undefined) {
      open?.lines.push(line);
      if (mark?.startsWith(fence)) {
        fence = undefined;
        open = undefined;
      }
      continue;
    }
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const kind = mark ? 'code' : line.startsWith('|') ? 'table' : 'text';
    if (!open || open.kind !== kind) {
      open = { kind, lines: [] };
      blocks.push(open);
    }
    open.lines.push(line);
    if (mark) fence = mark;
  }
  return blocks.map(({ kind, lines }) => ({ kind, text: lines.join('\n') }));
}

function shortTable(text: string, terms: ReadonlyMap<string, number>): string {
  const [header = '', rule = '', ...rows] = text.split('\n');
  if (rows.length <= MOST_ROWS) return text;
  const kept = new Set(
    rows
      .map((row, index) => ({ row, index, score: overlap(row, terms) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, MOST_ROWS)
      .map(({ row }) => row),
  );
  return [header, rule, ...rows.filter((row) => kept.has(row))].join('\n');
}

function overlap(text: string, terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of new Set(termsOf(text))) sum += terms.get(term) ?? 0;
  return sum;
}
