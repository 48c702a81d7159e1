import type { Fix } from '../../model/fix.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { Statement } from '../../model/statement.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isNested } from '../support/places.ts';
import { remembered } from '../support/remembered.ts';

const meta: RuleMeta = {
  id: 'require-schema-qualified',
  title: 'Qualify tables with their schema in DDL',
  group: 'naming',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'tsql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'DDL names a table or view without its schema' }],
  aboutRunning: false,
  docs: {
    why: `Without a schema the search path (PostgreSQL) or the user's default schema (SQL Server) decides which table is meant. A migration that runs as another role then creates the table elsewhere, or changes a table of the same name in another schema.`,
    howToFix: `Write \`public.orders\`, \`dbo.Orders\`, \`app.orders\`.`,
    whenNotToUse: `Temporary tables are silent, and so is a PostgreSQL file that sets \`search_path\` itself. The rule is a matter of taste where there is one schema only, and is off unless it is switched on.`,
    bad: [
      {
        title: 'In which schema?',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' }],
      },
    ],
    good: [
      {
        title: 'In this one',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE app.orders (id bigint PRIMARY KEY);\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.10.3 The Schema Search Path',
      'squawk require-table-schema, pgrubic SM001, tsqlrefine',
    ],
  },
};

/** The finding sits on the name. */
export const requireSchemaQualified: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'createView', 'alterTable', 'createIndex', 'drop', 'truncate'],
  check(context) {
    if (context.direction === 'down' || context.file.role === 'query' || context.file.role === 'seed') return;
    for (const name of namesIn(context)) {
      if (name.schema || name.catalog || isTemporary(context, name) || setsSearchPath(context)) continue;
      const { statement } = context;
      const schema = context.dialect === 'tsql' ? 'dbo' : 'public';
      context.report(name.span, {
        confidence: 25,
        message: `${name.object.name} is named without its schema, so whoever runs this decides by their ${context.dialect === 'tsql' ? 'default schema' : 'search_path'} which table is meant. Write ${schema}.${name.object.name}, or the schema that it belongs to.`,
        fixes: ({ deployed }): readonly Fix[] => {
          if (deployed || isNested({ statement, span: name.span })) return [];
          const at = { start: name.span.start, end: name.span.start };
          const edits = [{ statement, span: at, newText: `${schema}.` }];
          return [{ kind: 'edit', title: `Write ${schema}.${name.object.name}`, edits, bulk: false }];
        },
      });
    }
  },
};

const DROPPED: ReadonlySet<string> = new Set(['table', 'view', 'materialized view']);

function namesIn({ parsed: { fact }, nested, statement }: TimelineContext): readonly QualifiedName[] {
  if (nested && statement.parsed.fact.kind !== 'codeBlock') return [];
  switch (fact.kind) {
    case 'createTable':
    case 'createView':
      return fact.temporary ? [] : [fact.name];
    case 'alterTable':
      return fact.objectType === 'index' || fact.objectType === 'sequence' ? [] : [fact.name];
    case 'createIndex':
      return [fact.table];
    case 'drop':
      return DROPPED.has(fact.objectType) ? fact.names : [];
    case 'truncate':
      return fact.tables;
    default:
      return [];
  }
}

/** Temporary tables of T-SQL, and those that an earlier statement of the file creates. */
function isTemporary(context: TimelineContext, name: QualifiedName): boolean {
  if (/^[#@]/.test(name.object.name)) return true;
  return (
    context.before.table(name)?.temporary === true ||
    context
      .earlierOn(name)
      .some(
        ({ parsed: { fact } }) =>
          fact.kind === 'createTable' && fact.temporary && fact.name.object.name === name.object.name,
      )
  );
}

function setsSearchPath({ database, file, statement, dialect }: TimelineContext): boolean {
  if (dialect === 'tsql') return false;
  return searchPathSettings(database.statementsOf(file.path)).some(({ start }) => start < statement.start);
}

const searchPathSettings = remembered((statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(
    ({ parsed: { fact }, text }) =>
      (fact.kind === 'set' && fact.name.toLowerCase() === 'search_path') ||
      /set_config\s*\(\s*'search_path'/i.test(text),
  ),
);
