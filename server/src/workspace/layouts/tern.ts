import type { AnnotatedSection } from '../file-summary.ts';
import { evidenceOf } from './evidence.ts';
import { END_OF_FILE, type Layout, type MigrationWriter } from './layout.ts';
import { nextNumberedPath, numberedMatch } from './numbered-names.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';

const DIVIDER = /^---- create above \/ drop below ----\s*?$/m;

const write: MigrationWriter = (existing, request) => {
  const path = nextNumberedPath(existing, request);
  if (path === undefined) return undefined;
  const directive = request.transactional ? '' : '---- tern: disable-tx ----';
  return [
    {
      path,
      text: fileText(
        directive,
        headComment(request),
        terminated(request.up),
        '---- create above / drop below ----',
        downText(request),
      ),
    },
  ];
};

function sections(text: string): AnnotatedSection[] {
  const divider = DIVIDER.exec(text);
  const at = divider?.index ?? END_OF_FILE;
  const up: AnnotatedSection = { direction: 'up', start: 0, end: at, optsOut: false };
  return divider ? [up, { direction: 'down', start: at, end: END_OF_FILE, optsOut: false }] : [up];
}

/**
 * tern (jackc): `<number>_<name>.sql`, the way back below `---- create above / drop below ----`. A migration runs in a transaction
 * unless it says `---- tern: disable-tx ----` (tern README, "Migrations").
 */
export const tern: Layout = {
  id: 'tern',
  title: 'tern',
  dialect: 'postgresql',
  trace: /^---- (?:create above \/ drop below|tern: disable-tx) ----/m,
  optOut: /^---- tern: disable-tx ----/m,
  sections,
  match: (file, tree) => {
    const byText = evidenceOf('tern', file, tree, 'numbered');
    const evidence = byText === 'numbered' && tree.nearest(file.folder, 'tern-config') ? 'configured' : byText;
    const claim = evidence === 'numbered' ? undefined : numberedMatch(file);
    return claim && { ...claim, evidence };
  },
  transaction: () => 'wrapped',
  outside: 'directive',
  directive: '`---- tern: disable-tx ----`',
  write,
};
