/** A fenced block. Lines count from 1 in the file. */
export interface CodeBlock {
  /** The words behind the fence: the language, the dialect, flags. */
  readonly info: readonly string[];
  readonly text: string;
  readonly line: number;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

/** A heading with the lines up to the next heading of any level. */
export interface Section {
  readonly level: number;
  readonly title: string;
  /** The anchor that GitHub and VS Code give the heading. */
  readonly slug: string;
  readonly line: number;
  readonly lines: readonly string[];
}

export interface MarkdownDocument {
  /** The text between the two `---` lines at the top; undefined where there are none. */
  readonly frontmatter: string | undefined;
  /** Lines below the frontmatter. */
  readonly bodyLength: number;
  readonly sections: readonly Section[];
  readonly blocks: readonly CodeBlock[];
  readonly links: readonly Link[];
  readonly text: string;
}

const FENCE = /^(\s*)(`{3,}|~{3,})(.*)$/u;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/u;
const LINK = /\[(?:[^[\]]|\[[^\]]*\])*\]\(<?([^()\s>]+(?:\([^()\s]*\))?)>?(?:\s+"[^"]*")?\)/gu;

/** Headings, fenced blocks and links of a Markdown text. Nothing inside a fence is a heading or a link. */
export function parseMarkdown(text: string): MarkdownDocument {
  const lines = text.split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  const bodyStart = frontmatterEnd(lines);
  const sections: (Section & { lines: string[] })[] = [];
  const blocks: CodeBlock[] = [];
  const links: Link[] = [];
  const slugs = new Map<string, number>();
  let fence: { mark: string; info: string[]; line: number; indent: number; text: string[] } | undefined;
  for (let index = bodyStart; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heading = fence ? null : HEADING.exec(line);
    if (heading) {
      const title = heading[2] ?? '';
      const slug = uniqueSlug(title, slugs);
      sections.push({ level: heading[1]?.length ?? 1, title, slug, line: index + 1, lines: [] });
      continue;
    }
    sections.at(-1)?.lines.push(line);
    const marks = FENCE.exec(line);
    if (fence) {
      if (marks && closes(fence.mark, marks)) {
        blocks.push({ info: fence.info, text: `${fence.text.join('\n')}\n`, line: fence.line });
        fence = undefined;
      } else {
        fence.text.push(line.slice(Math.min(fence.indent, line.length - line.trimStart().length)));
      }
    } else if (marks) {
      const info = (marks[3] ?? '').trim().split(/\s+/u).filter(Boolean);
      fence = { mark: marks[2] ?? '', info, line: index + 1, indent: marks[1]?.length ?? 0, text: [] };
    } else {
      for (const match of line.replace(/`+[^`]*`+/gu, 'code').matchAll(LINK)) {
        links.push({ target: match[1] ?? '', line: index + 1 });
      }
    }
  }
  return {
    frontmatter: bodyStart > 0 ? lines.slice(1, bodyStart - 1).join('\n') : undefined,
    bodyLength: lines.length - bodyStart,
    sections,
    blocks,
    links,
    text,
  };
}

/** The anchor of a heading as GitHub makes it: letters, digits, `-` and `_` stay, spaces become `-`. */
export function slugOf(title: string): string {
  return title
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function uniqueSlug(title: string, taken: Map<string, number>): string {
  const slug = slugOf(title);
  const before = taken.get(slug) ?? 0;
  taken.set(slug, before + 1);
  return before === 0 ? slug : `${slug}-${before}`;
}

/** The index of the first line below the frontmatter; 0 where there is none. */
function frontmatterEnd(lines: readonly string[]): number {
  if (lines[0] !== '---') return 0;
  const end = lines.indexOf('---', 1);
  return end < 0 ? 0 : end + 1;
}

function closes(mark: string, candidate: RegExpExecArray): boolean {
  const own = candidate[2] ?? '';
  return own[0] === mark[0] && own.length >= mark.length && (candidate[3] ?? '').trim() === '';
}
