import { compareText, folderOf, joinPath, nameOf } from '../path.ts';
import { nextNumber, numericKey } from '../version.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { lastMigration } from './next-version.ts';
import { commentedRollback, fileText, headComment, terminated } from './sql-text.ts';

const DATED = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_](\d{1,3}))?[-_](.*)\.sql$/;
const SCRIPT = /^(Script)(\d+)( ?[-_] ?)(.*)\.sql$/i;

const write: MigrationWriter = (existing, request) => {
  const last = lastMigration(existing);
  if (!last) return undefined;
  const name = nextName(nameOf(last.path), request.slug, request.now);
  if (name === undefined) return undefined;
  const text = fileText(headComment(request), terminated(request.up), commentedRollback(request));
  return [{ path: joinPath(folderOf(last.path), name), text }];
};

function nextName(last: string, slug: string, now: Date): string | undefined {
  const label = slug.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const script = SCRIPT.exec(last);
  if (script) return `${script[1]}${nextNumber(script[2] as string)}${script[3]}${label}.sql`;
  const dated = DATED.exec(last);
  if (!dated) return undefined;
  const [, lastDate = '', counter = '00'] = dated;
  const today = now.toISOString().slice(0, 10);
  const isNewDay = compareText(today, lastDate) > 0;
  return isNewDay
    ? `${today}_${'0'.repeat(counter.length)}_${label}.sql`
    : `${lastDate}_${nextNumber(counter)}_${label}.sql`;
}

/**
 * DbUp: scripts run in the order of their names (DbUp documentation, "Script Providers"). `YYYY-MM-DD_NN_Name.sql` and
 * `Script0001 - Name.sql` are the usual names. Whether a script is wrapped is decided in the program that hosts DbUp
 * (`WithTransactionPerScript`; the default is no transaction), which is not read, so it is unknown.
 */
export const dbup: Layout = {
  id: 'dbup',
  title: 'DbUp',
  match: (file) => {
    const { name } = file;
    const dated = DATED.exec(name);
    const script = SCRIPT.exec(name);
    if (!dated && !script) return undefined;
    const down = /^down(?:[-_]|(?=[A-Z]))/i.test(dated?.[3] ?? script?.[4] ?? '');
    return {
      root: file.folder,
      role: down ? 'rollback' : 'migration',
      version: dated ? `${dated[1]}_${dated[2] ?? '00'}` : (script?.[2] ?? ''),
      sortKey: numericKey(name.replaceAll('-', '_')),
      evidence: 'named',
    };
  },
  transaction: () => 'unknown',
  outside: 'alone',
  write,
};
