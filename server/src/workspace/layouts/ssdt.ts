import type { SqlSummary } from '../file-summary.ts';
import { ancestorsOf, folderOf, nameOf } from '../path.ts';
import type { WorkspaceTree } from '../tree.ts';
import type { Layout, LayoutMatch } from './layout.ts';

/** The folders of a database project by kind of object, in the order in which the objects can be created. */
const KINDS = [
  'security',
  'schemas',
  'user defined types',
  'types',
  'sequences',
  'tables',
  'indexes',
  'functions',
  'views',
  'stored procedures',
  'procedures',
  'triggers',
  'synonyms',
];

function match(file: SqlSummary, tree: WorkspaceTree): LayoutMatch | undefined {
  const folders = ancestorsOf(file.folder);
  const kind = folders.map((folder) => KINDS.indexOf(nameOf(folder).toLowerCase())).find((index) => index >= 0);
  const schemaFolder = folders.find((folder) => nameOf(folder).toLowerCase() === 'dbo');
  const project = tree.nearest(file.folder, 'sqlproj');
  if (project) return claim(file, folderOf(project.path), kind, 'listed');
  return schemaFolder !== undefined && kind !== undefined ? claim(file, schemaFolder, kind, 'named') : undefined;
}

function claim(file: SqlSummary, root: string, kind: number | undefined, evidence: 'listed' | 'named'): LayoutMatch {
  const name = file.name.toLowerCase();
  const script = /\.(?:pre|post)deployment|^script\.(?:pre|post)/.test(name);
  const order = (kind ?? KINDS.length).toString().padStart(2, '0');
  return { root, role: script ? 'seed' : 'schema', sortKey: `${order}/${file.path}`, evidence };
}

/**
 * SQL Server database projects (SSDT, `*.sqlproj`): one file per object, usually in `dbo/Tables`, `dbo/Views`, …. The files declare
 * the wanted schema; the tool works out the changes when it publishes, so there is no next migration to write.
 */
export const ssdt: Layout = {
  id: 'ssdt',
  title: 'SQL Server database project',
  dialect: 'tsql',
  match,
  transaction: () => 'unknown',
  outside: 'never',
  cannotWrite:
    'A SQL Server database project declares its schema: change the object’s own file, and publishing works out the migration.',
};
