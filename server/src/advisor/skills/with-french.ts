import type { Section } from './skill.ts';

/** The first line of a section that says the same as another one, in French: a link to that one. */
const TRANSLATES = /^Traduit de \[[^\]]*\]\(([^)#]*)#([^)]+)\)\.?[^\S\n]*\n?/;
/** A line that stands for the n-th fenced block of the original, so that code is written once. */
const CODE = /^\*Code (\d+)\*$/gm;
const FENCED = /^(```+|~~~+)[^\n]*\n[\s\S]*?^\1[^\S\n]*$/gm;

/**
 * The sections of a spoke without those that translate another one, which stand at their originals instead (`french`). One whose original
 * is gone is left out.
 */
export function withFrench(sections: readonly Section[]): readonly Section[] {
  const french = new Map<string, Section>();
  const own: Section[] = [];
  for (const section of sections) {
    const link = TRANSLATES.exec(section.text);
    if (!link) own.push(section);
    else french.set(`${pathFrom(section.path, link[1] ?? '')}#${link[2]}`, section);
  }
  if (french.size === 0) return sections;
  return own.map((section) => {
    const translated = french.get(`${section.path}#${section.anchor}`);
    return translated ? { ...section, french: withCodeOf(section, translated) } : section;
  });
}

function withCodeOf(original: Section, translated: Section): Section {
  const blocks = original.text.match(FENCED) ?? [];
  const text = translated.text.replace(TRANSLATES, '').replace(CODE, (_, number) => blocks[Number(number) - 1] ?? '');
  return { ...translated, text: text.trim() };
}

/** A link of a file of the skill, as a path in the skill's folder. */
function pathFrom(file: string, href: string): string {
  if (href === '') return file;
  const segments = file.split('/').slice(0, -1);
  for (const segment of href.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
