import type { Fix } from '../../model/fix.ts';
import type { SchemaView, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { slug, tableName } from '../support/identifiers.ts';
import { inCaseOf, isNested, parsedAt } from '../support/places.ts';
import { cteOf, eachQuery, fromItems, leaves } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'security-definer-view',
  title: 'A view over tables with row level security needs security_invoker',
  group: 'security',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'the view is in an exposed schema and reads a table with row level security' }],
  aboutRunning: false,
  docs: {
    why: `A view reads its tables with the rights of its owner, who created the tables too and for whom row level security does not hold. Whoever may read the view sees all rows, whatever the policies
say. Over an API that exposes the schema this is the usual way in which protected rows leak.`,
    howToFix:
      'PostgreSQL 15 and later: `CREATE VIEW v WITH (security_invoker = on) AS …`, or `ALTER VIEW v SET (security_invoker = on)`.',
    whenNotToUse:
      'Suppress it where the view is meant to show more than its readers may see themselves, and shows only that. Silent before PostgreSQL 15 (option `targets`), for temporary and materialised views, and outside the exposed schemas.',
    bad: [
      {
        title: 'The view shows every note',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, owner text);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON notes USING (owner = current_user);\nCREATE VIEW note_ids AS SELECT id FROM notes;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'With the rights of the reader',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, owner text);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON notes USING (owner = current_user);\nCREATE VIEW note_ids WITH (security_invoker = on) AS SELECT id FROM notes;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE VIEW, security_invoker, and 5.9 Row Security Policies',
      'splinter 0010 security_definer_view',
    ],
  },
  options: {
    schemas: {
      schema: { type: 'array', items: { type: 'string' } },
      default: ['public'],
      description: 'Schemas whose views others can read.',
    },
  },
};

const FIRST_VERSION = 15;

/** The finding sits on the view's name. */
export const securityDefinerView: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, schema, database, options } = context;
    if (table.kind !== 'view' || table.temporary || isInvoker(table)) return;
    if (!(options.schemas as readonly string[]).includes(table.schema)) return;
    if (database.target !== undefined && Number.parseFloat(database.target) < FIRST_VERSION) return;
    const hidden = protectedTable(schema, table, new Set());
    if (hidden) reportView(context, hidden);
  },
};

function reportView({ table, report }: TableContext, hidden: Table): void {
  report(table.origin, {
    confidence: 75,
    message: `${table.name} reads ${hidden.name} with its owner's rights, so the row level security of ${hidden.name} does not hold for its readers. Create it WITH (security_invoker = on).`,
    related: [
      { at: hidden.rowSecurity.enabledAt ?? hidden.origin, message: 'Row level security that the view passes by' },
    ],
    fixes: (fixContext) => fixesFor(fixContext, table),
  });
}

/** PostgreSQL's spellings of true in an option. */
function isInvoker(view: Table): boolean {
  return /^(?:on|true|1|yes|t|y)$/i.test(view.options?.security_invoker ?? '');
}

/** A table with row security that the view reads, itself or through other views. */
function protectedTable(schema: SchemaView, view: Table, seen: Set<string>): Table | undefined {
  seen.add(view.key);
  const { fact } = parsedAt(view.origin);
  if (fact.kind !== 'createView' || !fact.query) return undefined;
  for (const { query, ctes } of eachQuery(fact.query)) {
    for (const leaf of fromItems(query).flatMap((item) => leaves(item))) {
      if (leaf.kind !== 'table' || cteOf(leaf, ctes)) continue;
      const read = schema.table(leaf.name);
      if (!read || seen.has(read.key)) continue;
      if (read.rowSecurity.enabled) return read;
      const behind = read.kind === 'view' ? protectedTable(schema, read, seen) : undefined;
      if (behind) return behind;
    }
  }
  return undefined;
}

function fixesFor(context: FixContext, view: Table): readonly Fix[] {
  const title = 'Read with the rights of whoever asks (security_invoker)';
  if (context.deployed) {
    if (!context.canWriteMigration) return [];
    const alter = `ALTER VIEW ${tableName(view, context.dialect)}`;
    return [
      {
        kind: 'migration',
        title: `${title}, in a new migration`,
        slug: slug('read_as_invoker', view.databaseName),
        bulk: false,
        steps: [
          {
            up: [`${alter} SET (security_invoker = on)`],
            down: [`${alter} RESET (security_invoker)`],
            transactional: true,
          },
        ],
      },
    ];
  }
  const { statement } = view.origin;
  const { fact } = parsedAt(view.origin);
  if (isNested(view.origin) || fact.kind !== 'createView' || !fact.query || Object.keys(fact.options).length > 0)
    return [];
  const head = statement.text.slice(0, fact.query.span.start);
  const as = /\bas\s*\(*\s*$/i.exec(head);
  if (!as) return [];
  const newText = inCaseOf(statement, 'WITH (security_invoker = on) ');
  return [
    { kind: 'edit', title, bulk: false, edits: [{ statement, span: { start: as.index, end: as.index }, newText }] },
  ];
}
