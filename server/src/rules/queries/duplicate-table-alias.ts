import type { Fix } from '../../model/fix.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { FromItem, Query } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachQuery, fromItems, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'duplicate-table-alias',
  title: 'Every table in FROM needs a name of its own',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [{ value: 95, when: 'two items of one FROM answer to the same name' }],
  aboutRunning: false,
  docs: {
    why: `Two tables of one FROM that answer to the same name cannot be told apart. Most engines refuse the query (“table name specified more than once”, “Not unique table/alias”);
SQLite and others pick one, so a condition that was meant for the second table compares the first with itself.`,
    howToFix: 'Give the second table another alias, and use it where that table is meant.',
    whenNotToUse: `Tables of the same name in different schemas are not reported, nor is a name that a subquery uses again for a table of its own.`,
    bad: [
      {
        title: 'Two tables called o',
        dialect: 'postgresql',
        files: [
          { path: 'queries/orders.sql', text: 'SELECT o.id FROM orders o JOIN owners o ON o.id = o.owner_id;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A name for each',
        dialect: 'postgresql',
        files: [
          { path: 'queries/orders.sql', text: 'SELECT o.id FROM orders o JOIN owners w ON w.id = o.owner_id;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 7.2.1.2 Table and Column Aliases',
      'MySQL manual, error ER_NONUNIQ_TABLE',
      'SQLFluff AL04, tsqlrefine duplicate-alias',
    ],
  },
};

/** The finding sits on the second of the two names. */
export const duplicateTableAlias: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) checkQuery(context, one);
  },
};

/** What an item of FROM is called, and which table that is where it has no alias. */
interface Exposed {
  readonly identifier: Identifier;
  readonly isAlias: boolean;
  /** The schema as written, for a table without alias. */
  readonly schema?: string;
}

/** Dialects in which FROM and USING come beside the target of UPDATE and DELETE, so that naming it there again is an error. */
const TARGET_IS_SEPARATE: ReadonlySet<Dialect> = new Set<Dialect>(['postgresql', 'redshift']);

function checkQuery(context: StatementContext, query: Query): void {
  const items: readonly FromItem[] = [...targetOf(query, context.dialect), ...fromItems(query)];
  const seen = new Map<string, Exposed>();
  for (const exposed of items.flatMap((item) => exposedNames(item))) {
    const key = keyOf(exposed.identifier, context.dialect);
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, exposed);
    else if (!areDifferentTables(earlier, exposed)) report(context, exposed, seen);
  }
}

function targetOf(query: Query, dialect: Dialect): readonly FromItem[] {
  if (query.kind === 'merge') return [query.target];
  const separate = TARGET_IS_SEPARATE.has(dialect) && (query.kind === 'update' || query.kind === 'delete');
  return separate ? [query.target] : [];
}

/** The names that FROM gives to its items. An alias around a whole join hides those inside it. */
function exposedNames(item: FromItem): readonly Exposed[] {
  if (item.kind === 'join') {
    const own = item.alias ? [{ identifier: item.alias, isAlias: true }] : [];
    if (own.length > 0 && item.using.length === 0) return own;
    return [...exposedNames(item.left), ...exposedNames(item.right), ...own];
  }
  if (item.alias) return [{ identifier: item.alias, isAlias: true }];
  if (item.kind !== 'table' || /^@/.test(item.name.object.name)) return [];
  const { object, schema, catalog } = item.name;
  const path = [catalog?.name, schema?.name].filter((one) => one !== undefined).join('.');
  return [{ identifier: object, isAlias: false, schema: path.toLowerCase() }];
}

/** ClickHouse tells upper from lower case; PostgreSQL has folded already what is not quoted. */
function keyOf({ name }: Identifier, dialect: Dialect): string {
  return dialect === 'clickhouse' || dialect === 'postgresql' ? name : name.toLowerCase();
}

/** `a.t` and `b.t` without aliases can be told apart by their schemas, and so can `t` and `b.t`, for all that is known here. */
function areDifferentTables(one: Exposed, other: Exposed): boolean {
  return !one.isAlias && !other.isAlias && one.schema !== other.schema;
}

function report(context: StatementContext, { identifier, isAlias }: Exposed, seen: ReadonlyMap<string, Exposed>): void {
  const { dialect } = context;
  context.report(identifier.span, {
    confidence: 95,
    message:
      `Another item of this FROM is called ${identifier.name} too, so references to ${identifier.name} are ambiguous and most engines refuse the query. ` +
      `Give ${isAlias ? 'one of them another alias' : 'the second an alias'}.`,
    fixes: ({ deployed }: FixContext, statement: Statement): readonly Fix[] => {
      if (deployed || identifier.quoted) return [];
      const written = statement.text.slice(identifier.span.start, identifier.span.end);
      const name = freeName(written, dialect, seen);
      const end = identifier.span.end;
      const span = isAlias ? identifier.span : { start: end, end };
      const edit = { statement, span, newText: isAlias ? name : ` ${name}` };
      return [{ kind: 'edit', title: `Call the second one ${name}`, bulk: false, edits: [edit] }];
    },
  });
}

function freeName(written: string, dialect: Dialect, seen: ReadonlyMap<string, Exposed>): string {
  const taken = new Set([...seen.keys()].map((key) => (dialect === 'clickhouse' ? key : key.toLowerCase())));
  for (let number = 2; ; number++) {
    const name = `${written}${number}`;
    if (!taken.has(dialect === 'clickhouse' ? name : name.toLowerCase())) return name;
  }
}
