import type { DatabasePlan, FilePlace } from '../../../model/database.ts';

/** Where a migration keeps its way back. */
export type RollbackPlace =
  /** In a file of its own; the first path is where the tool's naming puts it, the others are accepted too. */
  | { readonly kind: 'file'; readonly paths: readonly string[] }
  /** In a section of the same file that starts with this line. */
  | { readonly kind: 'section'; readonly mark: string }
  /** In `--rollback` comments of each changeset. */
  | { readonly kind: 'comments' }
  /** The tool knows none. */
  | { readonly kind: 'unknown' };

/** The lines that start the way back in tools that keep both directions in one file. */
const MARKS: Readonly<Record<string, string>> = {
  goose: '-- +goose Down',
  dbmate: '-- migrate:down',
  'sql-migrate': '-- +migrate Down',
  tern: '---- create above / drop below ----',
  'node-pg-migrate': '-- Down Migration',
};

/** Where the way back of a migration belongs, by the conventions of its tool and by its name. */
export function rollbackPlace(plan: DatabasePlan, file: FilePlace): RollbackPlace {
  const mark = MARKS[plan.layout];
  if (mark !== undefined) return { kind: 'section', mark };
  if (plan.layout === 'liquibase') return { kind: 'comments' };
  const { path } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.length - name.length);
  if (plan.layout === 'flyway') {
    return /^V/.test(name) ? { kind: 'file', paths: [`${folder}U${name.slice(1)}`] } : { kind: 'unknown' };
  }
  if (plan.layout === 'sqitch') {
    return { kind: 'file', paths: [path.replace(/(^|\/)deploy\/(?!.*\/deploy\/)/, '$1revert/')] };
  }
  if (name === 'up.sql') return { kind: 'file', paths: [`${folder}down.sql`] };
  const up = /^(.*?)((?:\.\w+)*)([._-])up\.sql$/.exec(name);
  if (!up) return { kind: 'unknown' };
  const [, base = '', variants = '', separator = '.'] = up;
  const own = `${folder}${base}${variants}${separator}down.sql`;
  // A rollback for all engines serves a migration for one of them.
  return { kind: 'file', paths: [...new Set([own, `${folder}${base}${separator}down.sql`])] };
}
