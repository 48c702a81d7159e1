import type { AnnotatedSection } from '../file-summary.ts';
import { nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import { END_OF_FILE, type Layout, type MigrationWriter } from './layout.ts';
import { nextNumberedPath } from './numbered-names.ts';
import { fileText, headComment, terminated } from './sql-text.ts';

const HEADER = /^--\s*liquibase formatted sql/im;
const CHANGESET = /^[ \t]*--\s*changeset\b(.*)$/gim;

const write: MigrationWriter = (existing, request) => {
  const path = nextNumberedPath(existing, request);
  if (path === undefined) return undefined;
  const id = nameOf(path).replace(/\.sql$/, '');
  const option = request.transactional ? '' : ' runInTransaction:false';
  const rollback =
    request.down.length > 0
      ? terminated(request.down)
          .split(/\n+/)
          .map((line) => `--rollback ${line}`)
      : ['--rollback empty'];
  return [
    {
      path,
      text: fileText(
        '--liquibase formatted sql',
        `--changeset schemawise:${id}${option}\n${[headComment(request), terminated(request.up)].filter((part) => part !== '').join('\n')}`,
        rollback.join('\n'),
      ),
    },
  ];
};

/** The changesets; what stands before the first one is part of it. Rollbacks are comments and so no section of their own. */
function sections(text: string): AnnotatedSection[] {
  const marks = [...text.matchAll(CHANGESET)];
  return marks.map((mark, index) => ({
    direction: 'up',
    start: index === 0 ? 0 : mark.index,
    end: marks[index + 1]?.index ?? END_OF_FILE,
    optsOut: /\brunInTransaction:\s*false\b/i.test(mark[1] ?? ''),
  }));
}

/**
 * Liquibase formatted SQL: `--liquibase formatted sql`, changesets `--changeset author:id`, the way back in `--rollback` comments
 * (`--rollback empty` says that there is none). A changeset runs in a transaction unless it says `runInTransaction:false`
 * (Liquibase documentation, "Example Changelogs: SQL Format"). The order between files is the root changelog's; by name is the
 * convention and what `includeAll` does. A new file is written only where the files are numbered.
 */
export const liquibase: Layout = {
  id: 'liquibase',
  title: 'Liquibase',
  trace: HEADER,
  sections,
  match: (file) => {
    if (!file.traces.includes('liquibase')) return undefined;
    const version = /^v?(\d+(?:\.\d+)*)/i.exec(file.name)?.[1];
    return {
      root: file.folder,
      role: 'migration',
      ...(version === undefined ? {} : { version }),
      sortKey: numericKey(file.name),
      evidence: 'marked',
    };
  },
  transaction: () => 'wrapped',
  outside: 'directive',
  directive: '`runInTransaction:false` in its changeset',
  write,
};
