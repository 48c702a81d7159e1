import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import type { SkillLibrary } from '../../skills/library.ts';
import type { Section } from '../../skills/skill.ts';

const PLAYBOOK = 'database-migrations';
type Place = readonly [skill: string, heading: string];

/** The section on each kind of change, whatever the engine. */
const BY_KIND: Readonly<Record<SchemaChange['kind'], Place>> = {
  addColumn: [PLAYBOOK, 'Add a column'],
  dropColumn: [PLAYBOOK, 'Drop a column or a table'],
  renameColumn: [PLAYBOOK, 'Rename a column or a table'],
  setNotNull: [PLAYBOOK, 'NOT NULL on a live table'],
  dropNotNull: [PLAYBOOK, 'Add a column'],
  setDefault: [PLAYBOOK, 'Add a column'],
  createTable: ['data-modeling', 'Relationships'],
  addColumnValue: [PLAYBOOK, 'Change an enum or a status list'],
  addEnumValue: [PLAYBOOK, 'Change an enum or a status list'],
  changeType: [PLAYBOOK, 'Change a type; primary key int to bigint'],
  addIndex: [PLAYBOOK, 'Add a unique constraint or an index'],
  addUnique: [PLAYBOOK, 'Add a unique constraint or an index'],
  addForeignKey: [PLAYBOOK, 'Add a foreign key'],
  addCheck: [PLAYBOOK, 'NOT NULL on a live table'],
  partition: [PLAYBOOK, 'Partition an existing table'],
  dropIndex: [PLAYBOOK, 'CONCURRENTLY'],
  renameTable: [PLAYBOOK, 'Rename a column or a table'],
  dropTable: [PLAYBOOK, 'Drop a column or a table'],
  dropDefault: [PLAYBOOK, 'Add a column'],
  dropForeignKey: [PLAYBOOK, 'Add a foreign key'],
  softDelete: ['data-modeling', 'Deletion'],
  auditTrail: ['data-modeling', 'Audit trail'],
  splitColumn: [PLAYBOOK, 'Split a column, merge columns or tables'],
  mergeColumns: [PLAYBOOK, 'Split a column, merge columns or tables'],
};

/** What a section is searched for each kind of change, in the words of the spokes. */
const WORDS: Readonly<Partial<Record<SchemaChange['kind'], string>>> = {
  dropNotNull: 'not null nullable',
  addColumnValue: 'append enum value',
  addEnumValue: 'append enum value',
  addIndex: 'secondary index',
  addUnique: 'secondary index unique',
  dropIndex: 'drop index',
  partition: 'partition',
};

/** The folded words by which the rows on a kind of change are found. */
export function changeWords(kind: SchemaChange['kind']): readonly string[] {
  return (WORDS[kind] ?? kind.replace(/[A-Z]/g, ' $&').toLowerCase()).split(' ');
}

/** The section on what an engine's own ALTER TABLE can and cannot do. */
const BY_ENGINE: Readonly<Partial<Record<Dialect, Place>>> = {
  mysql: ['mysql-patterns', 'Online DDL'],
  mariadb: ['mysql-patterns', 'Online DDL on MariaDB'],
  sqlite: ['databases-data-core', 'SQLite: ALTER TABLE'],
  tsql: ['databases-data-core', 'SQL Server'],
};
/** Kinds whose section tells of one way that PostgreSQL alone has. */
const POSTGRES_WAY: ReadonlySet<SchemaChange['kind']> = new Set([
  'setNotNull',
  'dropNotNull',
  'setDefault',
  'addCheck',
  'dropIndex',
  'addIndex',
  'addUnique',
  'addColumn',
  'dropColumn',
  'addForeignKey',
  'changeType',
  'partition',
]);
/** Kinds that SQLite does without making the table anew. */
const SQLITE_PLAIN: ReadonlySet<SchemaChange['kind']> = new Set(['addIndex', 'addUnique', 'dropIndex', 'createTable']);
const INDEX_RULES: Place = ['query-optimization', 'Index rules'];

/** What to read beside the statements of a change: of the engine first where its ALTER TABLE differs, then of the kind of change. */
export function changeSections(
  kind: SchemaChange['kind'],
  dialect: Dialect | undefined,
  library: SkillLibrary,
): readonly Section[] {
  return placesOf(kind, dialect).flatMap(([skill, heading]) => {
    const section = library.skill(skill)?.sections.find((one) => one.heading === heading);
    return section ? [section] : [];
  });
}

function placesOf(kind: SchemaChange['kind'], dialect: Dialect | undefined): readonly Place[] {
  if (dialect === 'sqlite' && SQLITE_PLAIN.has(kind)) return kind === 'createTable' ? [BY_KIND[kind]] : [INDEX_RULES];
  const engine = dialect === undefined || kind === 'createTable' ? undefined : BY_ENGINE[dialect];
  return [...(engine ? [engine] : []), ...(engine && POSTGRES_WAY.has(kind) ? [] : [BY_KIND[kind]])];
}

/** Beside the recipe of a change, what the engine's own ALTER TABLE can do stands first, where one engine is in use and has such a section. */
export function withEngineSection(
  sections: readonly Section[],
  engines: ReadonlySet<Dialect>,
  library: SkillLibrary,
): readonly Section[] {
  const [first] = sections;
  const [engine] = engines;
  const place = engine !== undefined && engines.size === 1 ? BY_ENGINE[engine] : undefined;
  const isRecipe = Object.values(BY_KIND).some(
    ([skill, heading]) => first?.skill === skill && first.heading === heading,
  );
  if (!place || !isRecipe || first?.skill !== PLAYBOOK) return sections;
  const own = library.skill(place[0])?.sections.find(({ heading }) => heading === place[1]);
  return own ? [own, ...sections.filter((one) => one !== own).slice(0, 2)] : sections;
}
