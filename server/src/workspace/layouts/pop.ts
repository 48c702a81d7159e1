import { engineOfName, type NamedEngine } from '../engines.ts';
import { nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import { evidenceOf } from './evidence.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextUpDownPair } from './up-down-names.ts';

const NAME = /^(\d+)_([^.]+)(?:\.([a-z0-9]+))?(\.autocommit)?\.(up|down)\.sql$/;

const write: MigrationWriter = (existing, request) => {
  const ory = existing.some((one) => nameOf(one.path).includes('.autocommit.'));
  if (!request.transactional && !ory) return undefined;
  const variant = existing
    .map((one) => NAME.exec(nameOf(one.path))?.[3])
    .findLast((one) => one !== undefined && one !== 'autocommit');
  const infix = `${variant === undefined ? '' : `.${variant}`}${request.transactional ? '' : '.autocommit'}`;
  return nextUpDownPair(existing, request, () => infix);
};

/**
 * Pop and soda (also in Ory's fork): `<version>_<name>[.<dialect>][.autocommit].(up|down).sql`. A file that names a dialect replaces
 * the general one of its version for that engine. Every migration runs in a transaction (gobuffalo/pop, `Migrator.Exec`); only Ory's
 * fork knows `.autocommit` (ory/x, `popx.MigrationBox`), so it is written only where the folder already uses it. A file is sent as one
 * query (ory/hydra issue 3523: one statement per `.autocommit` file).
 */
export const pop: Layout = {
  id: 'pop',
  title: 'Pop',
  trace: /^--\s?split\b/m,
  match: (file, tree) => {
    const name = NAME.exec(file.name);
    if (!name) return undefined;
    const [, version = '', label = '', dialect, , direction] = name;
    const written = dialect === 'autocommit' ? undefined : dialect;
    const variant: NamedEngine | undefined =
      written === undefined ? undefined : (engineOfName(written) ?? { dialect: 'unknown', name: written });
    const marked = variant !== undefined || /\.autocommit\./.test(file.path) || haveVariants(tree.sqlIn(file.folder));
    return {
      root: file.folder,
      role: direction === 'up' ? 'migration' : 'rollback',
      version,
      sortKey: `${numericKey(version)}_${label}`,
      evidence: marked ? 'marked' : evidenceOf('pop', file, tree, 'numbered'),
      ...(variant ? { variant } : {}),
    };
  },
  transaction: ({ file }) => (/\.autocommit\.(?:up|down)\.sql$/.test(file.path) ? 'none' : 'wrapped'),
  outside: 'directive',
  directive: '`.autocommit` in its name',
  directiveNeeds: /\.autocommit\./,
  sendsWhole: true,
  write,
};

const variantFolders = new WeakMap<readonly { readonly path: string }[], boolean>();

function haveVariants(siblings: readonly { readonly path: string }[]): boolean {
  let has = variantFolders.get(siblings);
  if (has === undefined) {
    has = siblings.some((one) => {
      const dialect = NAME.exec(nameOf(one.path))?.[3];
      return dialect !== undefined && engineOfName(dialect) !== undefined;
    });
    variantFolders.set(siblings, has);
  }
  return has;
}
