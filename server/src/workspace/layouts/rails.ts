import { nameOf } from '../path.ts';
import type { Layout } from './layout.ts';

/**
 * Rails with `config.active_record.schema_format = :sql`: `db/structure.sql` is a dump of the whole schema (Rails guide, "Active Record
 * Migrations", "Types of Schema Dumps"). The migrations themselves are Ruby.
 */
export const rails: Layout = {
  id: 'rails',
  title: 'Rails structure.sql',
  match: (file) => {
    const { name } = file;
    if (!/^(?:\w+_)?structure\.sql$/.test(name) || nameOf(file.folder) !== 'db') return undefined;
    return { root: file.folder, role: 'schema', sortKey: name, evidence: 'named' };
  },
  transaction: () => 'unknown',
  outside: 'never',
  cannotWrite:
    'Rails writes structure.sql itself: write the change as a Ruby migration (`bin/rails generate migration`).',
};
