import type { Fix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, SchemaContext } from '../rule.ts';
import { CASE_STYLES, type CaseStyle, inStyle } from '../support/naming/case-styles.ts';
import type { DeclaredName, NamedKind } from '../support/naming/declared-names.ts';
import type { Convention, NameGroup } from '../support/naming/name-group.ts';
import { renameFix } from '../support/naming/rename.ts';
import { NAMES_OF_SCHEMA, type SchemaName } from '../support/naming/schema-names.ts';

const meta: RuleMeta = {
  id: 'naming-convention',
  title: 'Names follow the convention of their schema',
  group: 'naming',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'info',
  confidence: [
    { value: 75, when: 'a table or column, or an index or constraint whose name is written by hand' },
    { value: 25, when: 'an index or constraint whose name looks generated: `PK_…`, `IDX_…`' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `Where names are written in two ways, nobody can guess one without looking: \`user_id\` here, \`userId\` there. In PostgreSQL a name with capitals needs quotes in every query from then on, and MySQL's tables are
told apart by case on Linux but not on macOS and Windows, so the difference is found in production. Renaming later breaks every query that uses the name.`,
    howToFix: `Write the name as the others of its kind are written. A file that is not deployed can be edited; a deployed name is better left alone, or renamed by an expand-and-contract migration.
In a Prisma schema rename the model or field and keep the database's name with \`@@map\` or \`@map\`.`,
    whenNotToUse: `What most tables, columns and indexes of the database follow is the convention, each kind by itself; \`snake_case\` (Prisma: \`PascalCase\` models, \`camelCase\` fields) holds where there are too few to tell. Nothing is reported where no convention has a clear majority.
Tables of migration tools and frameworks, Prisma names with \`@map\`, and names that merely repeat those of their table and columns are silent. List legacy names in \`ignore\`.`,
    bad: [
      {
        title: 'A table in another case than its columns and neighbours',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE accounts (id bigint PRIMARY KEY, created_at timestamptz);\nCREATE TABLE UserRole (id bigint PRIMARY KEY, role_name text);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One convention',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE accounts (id bigint PRIMARY KEY, created_at timestamptz);\nCREATE TABLE user_role (id bigint PRIMARY KEY, role_name text);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 4.1.1 Identifiers and Key Words',
      'MySQL manual, 11.2.3 Identifier Case Sensitivity',
      'Prisma documentation, Naming conventions',
      'Bytebase naming rules, schemalint name-casing, pgrubic NM010, prisma-lint model-name-grammatical-number and field-name-casing',
    ],
  },
  options: {
    tables: {
      schema: { enum: ['auto', ...CASE_STYLES] },
      default: 'auto',
      description: 'The case of table names; auto: what most of them follow.',
    },
    columns: {
      schema: { enum: ['auto', ...CASE_STYLES] },
      default: 'auto',
      description: 'The case of column names; auto: what most of them follow.',
    },
    ignore: {
      schema: { type: 'array', items: { type: 'string' } },
      default: [],
      description: 'Legacy names that are left alone, in any case.',
    },
  },
};

/** Fewer names than these do not make a convention by themselves unless they agree. */
const FEW = 4;
/** Where fewer than this share of many names follow a convention, there is none to speak of. */
const CLEAR_MAJORITY = 0.7;
/** The same for a handful of names. */
const SMALL_MAJORITY = 0.6;
const HANDFUL = 10;
const NEARLY_ALL = 0.9;

type Group = 'tables' | 'columns' | 'objects';

/** The finding sits on the name where it is declared. */
export const namingConvention: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const { groups } = context.survey(NAMES_OF_SCHEMA);
    const columns = conventionOf(context, 'columns', groups.columns, undefined);
    const tables = conventionOf(context, 'tables', groups.tables, columns);
    // In a Prisma schema, indexes and constraints have the database's own names.
    const objects = context.prisma ? undefined : conventionOf(context, 'objects', groups.objects, columns ?? tables);
    for (const [group, convention] of [
      ['tables', tables],
      ['columns', columns],
      ['objects', objects],
    ] as const) {
      if (!convention) continue;
      for (const one of groups[group].notFollowing(convention.style)) {
        if (!isLoneWord(context, one, convention)) report(context, one, convention);
      }
    }
  },
};

/** A word in lower case is hardly another convention, unless nearly all the names of many have a capital. */
function isLoneWord({ prisma }: SchemaContext, { bare }: SchemaName, { count, share }: Convention): boolean {
  return !prisma && (count < HANDFUL || share < NEARLY_ALL) && /^[a-z0-9]+$/.test(bare);
}

/** Undefined where the names follow none clearly. `other` decides where there are too few. */
function conventionOf(
  context: SchemaContext,
  group: Group,
  names: NameGroup<SchemaName>,
  other: Convention | undefined,
): Convention | undefined {
  const configured = group === 'objects' ? 'auto' : context.options[group];
  const style = CASE_STYLES.find((one) => one === configured);
  if (style) return { style, share: 1, count: names.total };
  const majority = names.majority(defaultsFor(context, group));
  if (!majority) return undefined;
  const usual = group === 'columns' ? exceptForOne(context, names) : undefined;
  if (usual) return { ...majority, style: usual };
  const { count, share } = majority;
  const agree = share === 1 && count > 1;
  if (count < FEW && !agree) {
    const few = styleOfFew(context, group, majority, other);
    return few && { ...majority, style: few };
  }
  return share >= (count < HANDFUL ? SMALL_MAJORITY : CLEAR_MAJORITY) ? majority : undefined;
}

/** The default, where one column alone is written otherwise: words such as `id` fit every case, and one name makes no convention. SQL Server's habit is PascalCase. */
function exceptForOne(context: SchemaContext, columns: NameGroup<SchemaName>): CaseStyle | undefined {
  const [usual = 'snake_case'] = defaultsFor(context, 'columns');
  if (context.dialect === 'tsql') return undefined;
  return columns.distinct - columns.following(usual) === 1 ? usual : undefined;
}

/** A few columns speak for themselves; a few tables or indexes follow the columns, as far as there are any. */
function styleOfFew(
  context: SchemaContext,
  group: Group,
  majority: Convention,
  other: Convention | undefined,
): CaseStyle | undefined {
  const [usual = 'snake_case'] = defaultsFor(context, group);
  if (group === 'columns') return majority.share > 0.5 ? majority.style : usual;
  if (!other || context.prisma) return usual;
  // Tables over camelCase columns are written in any case, and so are indexes beside names with capitals.
  if (other.style === 'camelCase' || (group === 'objects' && other.style !== 'snake_case')) return undefined;
  return other.style;
}

function defaultsFor({ prisma }: SchemaContext, group: Group): readonly CaseStyle[] {
  if (!prisma) return ['snake_case'];
  return group === 'tables' ? ['PascalCase'] : ['camelCase'];
}

/** Names that tools make up: TypeORM's `PK_…` and `IDX_…`, Entity Framework's `IX_…` and `FK_…`. */
const GENERATED = /^(?:PK|FK|UQ|UK|IX|IDX|AK|DF|CK|CHK|REL)_/;

const NOUNS: Partial<Record<NamedKind, string>> = {
  table: 'tables',
  column: 'columns',
  index: 'indexes',
  constraint: 'constraints',
};

function report(context: SchemaContext, one: SchemaName, convention: Convention): void {
  const { declared, statement, name } = one;
  const { kind } = declared;
  const generated = (kind === 'index' || kind === 'constraint') && GENERATED.test(name);
  const nouns = context.prisma ? (kind === 'table' ? 'models' : 'fields') : NOUNS[kind];
  const better = inStyle(name, convention.style);
  context.report(
    { statement, span: declared.identifier.span },
    {
      confidence: generated ? 25 : 75,
      ...(generated ? { severity: 'hint' as const } : {}),
      message: `${name} is not in ${convention.style}, which the other ${nouns} of this schema follow, so its spelling has to be looked up${needsQuotes(context, one) ? ', and it needs quotes in every query' : ''}. ${generated ? 'Is the generated name meant' : `Call it ${better}`}${generated ? '?' : '.'}`,
      fixes: (fixContext) => fixesFor(fixContext, declared, statement, better),
    },
  );
}

function needsQuotes({ dialect, prisma }: SchemaContext, { declared }: SchemaName): boolean {
  return !prisma && dialect === 'postgresql' && declared.identifier.quoted;
}

function fixesFor(context: FixContext, declared: DeclaredName, statement: Statement, better: string): readonly Fix[] {
  const fix = renameFix(context, declared, statement, better);
  return fix ? [fix] : [];
}
