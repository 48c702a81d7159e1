import type { Section, SkillFile } from './skill.ts';

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const FENCE = /^\s{0,3}(```+|~~~+)/;

/** The sections of a Markdown file, in order. Headings inside fenced code are none; text before the first heading of level two is left out. */
export function readSections(skill: string, { path, text }: SkillFile): readonly Section[] {
  const lines = text.split(/\r?\n/);
  const sections: Section[] = [];
  const trail: { level: number; heading: string }[] = [];
  let open: { heading: string; line: number; trail: readonly string[]; body: string[] } | undefined;
  let fence: string | undefined;
  const close = (): void => {
    if (open) sections.push(sectionOf(skill, path, open));
    open = undefined;
  };
  for (const [line, written] of lines.entries()) {
    const mark = FENCE.exec(written)?.[1];
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    const heading = fence === undefined && !mark ? HEADING.exec(written) : null;
    if (!heading) {
      open?.body.push(written);
      continue;
    }
    close();
    const level = heading[1]?.length ?? 1;
    const title = heading[2] ?? '';
    while (trail.length > 0 && (trail.at(-1)?.level ?? 0) >= level) trail.pop();
    if (level > 1) {
      open = { heading: title, line, trail: trail.map((one) => one.heading), body: [] };
      trail.push({ level, heading: title });
    }
  }
  close();
  return sections;
}

function sectionOf(
  skill: string,
  path: string,
  open: { heading: string; line: number; trail: readonly string[]; body: readonly string[] },
): Section {
  const sources = open.body
    .filter((line) => /^Sources?\s?:/.test(line))
    .map((line) => line.replace(/^Sources?\s?:\s*/, ''));
  const text = open.body
    .filter((line) => !/^Sources?\s?:/.test(line))
    .join('\n')
    .trim();
  return {
    skill,
    path,
    heading: open.heading,
    trail: open.trail,
    anchor: anchorOf(open.heading),
    line: open.line,
    text,
    ...(sources.length > 0 ? { sources: sources.join(' ') } : {}),
  };
}

/** A heading as Markdown viewers link to it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
