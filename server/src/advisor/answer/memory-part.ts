import { gistOf } from '../memory/compose-entry.ts';
import { MEMORY_FOLDER, type MemoryEntry } from '../memory/memory-entry.ts';
import { relatedEntries, type Subject } from '../memory/related-entries.ts';
import type { AnswerAction, AnswerPart, Language } from './answer.ts';
import { PHRASES } from './phrases.ts';

const LONGEST_GIST = 400;

/** What was decided earlier about the question's subject, with a link to each file; undefined where nothing was. */
export function memoryPart(
  subject: Subject,
  entries: readonly MemoryEntry[],
  language: Language,
): { readonly part: AnswerPart; readonly actions: readonly AnswerAction[] } | undefined {
  const related = relatedEntries(subject, entries);
  if (related.length === 0) return undefined;
  const phrases = PHRASES[language];
  const lines = related.map((entry) => {
    const what = [phrases.memoryKinds[entry.kind], entry.date, entry.status && phrases.memoryStatuses[entry.status]];
    const gist = gistOf(entry, LONGEST_GIST);
    const repeated = gist.startsWith(entry.title.replace(/ …$/, ''));
    const said = gist === '' || repeated ? '' : `: ${plain(gist)}`;
    return `- **${plain(repeated ? gist : entry.title)}**${said} (${what.filter((one) => one !== undefined && one !== '').join(', ')}; \`${pathOf(entry)}\`)`;
  });
  return {
    part: { kind: 'memory', title: phrases.titles.memory, markdown: lines.join('\n') },
    actions: related.map((entry) => ({
      kind: 'openFile',
      title: phrases.openTable(pathOf(entry)),
      at: { file: pathOf(entry), line: 0, column: 0 },
    })),
  };
}

function pathOf({ file }: MemoryEntry): string {
  return `${MEMORY_FOLDER}/${file.replaceAll('`', "'")}`;
}

/** Text of the workspace as plain Markdown: no links, images, HTML or headings of its making. */
function plain(text: string): string {
  return text.replace(/[<>[\]!*_`#|]/g, '\\$&');
}
