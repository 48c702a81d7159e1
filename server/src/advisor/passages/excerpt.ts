import type { Dialect } from '../../text/dialect.ts';
import type { Section } from '../skills/skill.ts';
import { beginsWithOtherEngine, beginsWithOtherProduct, isOfOtherEngine } from './engines.ts';
import { overlap, questionTerms } from './terms.ts';

/** Rows of a table, or points of a list, that are kept where it is longer. */
const MOST_ROWS = 6;
const MOST_POINTS = 5;
/** The same where there is room for no more. */
const FEWER = [3, 2];

/** The first table of a section holds what the rest explains: it counts as much as a further shared word. */
const FIRST_TABLE = 1;

interface Block {
  readonly kind: 'text' | 'table' | 'list' | 'code';
  readonly text: string;
  readonly score: number;
}

/** What an excerpt is fitted to. */
export interface ExcerptOptions {
  /** The engines in use: code of others is left out. */
  readonly engines: ReadonlySet<Dialect>;
  /** Characters that it holds at most, but for a block that is longer on its own. */
  readonly most: number;
  /** Folded names of the products in use: rows on other stores and ORMs are left out. */
  readonly products?: ReadonlySet<string>;
  /** Code is left out: the exact statements stand in the answer already. */
  readonly isWithoutCode?: boolean;
  /** Rows of a table that are kept at most. */
  readonly mostRows?: number;
}

/**
 * The part of a section that speaks to a question, as Markdown: short sections whole, of long ones the blocks that share most words with
 * the question, in the order in which they stand, and of long tables and lists the rows that do. Examples of what not to do are left out,
 * and links within the spokes become their text.
 *
 * @param words the question's folded words
 */
export function excerptOf(section: Section, words: readonly string[], options: ExcerptOptions): string {
  const { engines, most } = options;
  const terms = questionTerms(words);
  const own = forReader(blocksOf(section.text), options);
  const table = own.find(({ kind }) => kind === 'table');
  const all: readonly Block[] = own.map((block) => ({
    ...block,
    score: overlap(block.text, terms) + (block === table ? FIRST_TABLE : 0),
  }));
  const fit = all.filter((block) => block.kind !== 'code' || isForReader(block.text, engines));
  const blocks = fit.length > 0 ? fit : all;
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length <= most && options.mostRows === undefined) return written(all, new Set(blocks));
  const short = all.map((block) => ({
    ...block,
    text: shorter(block, terms, [options.mostRows ?? MOST_ROWS, MOST_POINTS]),
  }));
  const fitting = short.filter((_, index) => blocks.includes(all[index] ?? NOTHING));
  const { chosen, kept } = chooseBlocks(fitting, most, terms);
  return written(
    short.map((block) => kept.get(block) ?? block),
    chosen,
  );
}

function written(all: readonly Block[], chosen: ReadonlySet<Block>): string {
  return withoutOrphans(all, chosen)
    .map((block) => (block.kind === 'code' ? plainFence(block.text) : withoutLinks(block.text)))
    .join('\n\n');
}

/** The blocks without paragraphs and rows on other products alone, and without the code that such a paragraph introduces. */
function forReader(
  blocks: readonly Omit<Block, 'score'>[],
  { engines, products, isWithoutCode = false }: ExcerptOptions,
): typeof blocks {
  let isSkipping = false;
  const kept = blocks.flatMap((block, index) => {
    const isIntroduction = block.kind === 'text' && block.text.endsWith(':') && blocks[index + 1]?.kind === 'code';
    if (isWithoutCode && isIntroduction) return [];
    if (block.kind !== 'code') isSkipping = block.kind === 'text' && beginsWithOtherEngine(block.text, engines);
    if (isSkipping || (isWithoutCode && block.kind === 'code')) return [];
    return [block.kind === 'table' ? { ...block, text: withoutRowsOf(block.text, engines, products) } : block];
  });
  return kept.length > 0 ? kept : blocks;
}

function withoutRowsOf(
  table: string,
  engines: ReadonlySet<Dialect>,
  products: ReadonlySet<string> | undefined,
): string {
  const [header = '', rule = '', ...rows] = table.split('\n');
  const isOther = (row: string): boolean =>
    beginsWithOtherEngine(row, engines) ||
    (engines.size > 0 && products !== undefined && beginsWithOtherProduct(row, products));
  const own = rows.filter((row) => !isOther(row.replace(/^\|\s*/, '')));
  return own.length > 0 ? [header, rule, ...own].join('\n') : table;
}

const NOTHING: Block = { kind: 'text', text: '', score: 0 };

/** False for code of another engine, and for examples of what not to do. */
function isForReader(code: string, engines: ReadonlySet<Dialect>): boolean {
  const info = firstLine(code);
  return !/\bbad\b/.test(info) && !isOfOtherEngine(info, engines);
}

/** The chosen blocks in their order, without sentences that introduce what was not chosen. */
function withoutOrphans(all: readonly Block[], chosen: ReadonlySet<Block>): readonly Block[] {
  const kept: Block[] = [];
  for (const [index, block] of all.entries()) {
    if (!chosen.has(block)) continue;
    const next = all[index + 1];
    const introducesNothing = /:$/.test(block.text) && block.kind !== 'code' && next !== undefined && !chosen.has(next);
    if (!introducesNothing) kept.push(block);
    else if (block.kind === 'list' && block.text.includes('\n'))
      kept.push({ ...block, text: block.text.slice(0, block.text.lastIndexOf('\n')) });
  }
  return kept.length > 0 ? kept : [...chosen];
}

/**
 * The blocks that fit, the best first; a sentence that introduces a table or code ends in a colon and comes with it. A table or list that is
 * too long for what is left is kept with fewer rows.
 */
function chooseBlocks(
  short: readonly Block[],
  most: number,
  terms: ReadonlyMap<string, number>,
): { readonly chosen: ReadonlySet<Block>; readonly kept: ReadonlyMap<Block, Block> } {
  const chosen = new Set<Block>();
  const kept = new Map<Block, Block>();
  let left = most;
  for (const block of [...short].sort((a, b) => b.score - a.score || short.indexOf(a) - short.indexOf(b))) {
    if (chosen.has(block)) continue;
    const before = short[short.indexOf(block) - 1];
    const introduction = before?.text.endsWith(':') && !chosen.has(before) ? before : undefined;
    const room = left - (introduction?.text.length ?? 0);
    const forms = [block, ...FEWER.map((rows) => ({ ...block, text: shorter(block, terms, [rows, rows]) }))];
    const form = forms.find(({ text }) => text.length <= room) ?? (chosen.size === 0 ? block : undefined);
    if (!form) continue;
    if (introduction) chosen.add(introduction);
    chosen.add(form);
    kept.set(block, form);
    left = room - form.text.length;
  }
  return { chosen, kept };
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
    const kind = mark ? 'code' : kindOf(line, open?.kind);
    if (!open || open.kind !== kind) {
      open = { kind, lines: [] };
      blocks.push(open);
    }
    open.lines.push(line);
    if (mark) fence = mark;
  }
  return blocks.map(({ kind, lines }) => ({ kind, text: lines.join('\n') }));
}

function kindOf(line: string, open: Block['kind'] | undefined): Block['kind'] {
  if (line.startsWith('|')) return 'table';
  if (/^(?:[-*]|\d+[.)])\s/.test(line)) return 'list';
  return open === 'list' && /^\s/.test(line) ? 'list' : 'text';
}

function shorter(
  { kind, text }: Block,
  terms: ReadonlyMap<string, number>,
  [mostRows, mostPoints]: readonly [rows: number, points: number],
): string {
  if (kind === 'table') {
    const [header = '', rule = '', ...rows] = text.split('\n');
    return [header, rule, ...bestOf(rows, mostRows, terms)].join('\n');
  }
  if (kind === 'list') return bestOf(text.split(/\n(?=(?:[-*]|\d+[.)])\s)/), mostPoints, terms).join('\n');
  return text;
}

/** At most `most` of some lines, those that share most with the terms, in their order. */
function bestOf(lines: readonly string[], most: number, terms: ReadonlyMap<string, number>): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = new Set(
    lines
      .map((line, index) => ({ line, index, score: overlap(line, terms) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, most)
      .map(({ line }) => line),
  );
  return lines.filter((line) => kept.has(line));
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n')).replace(/^\W+/, '');
}

/** Behind a fence only the language stays: what follows it are notes for the spokes' own tests. */
function plainFence(text: string): string {
  return text.replace(/^(\s*(?:```+|~~~+)\w*)[^\n]*/, '$1');
}

/** A spoke's links lead to its own headings and files, which are not where the excerpt is shown. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}
