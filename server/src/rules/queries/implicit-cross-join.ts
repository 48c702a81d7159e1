import type { FromItem, Join } from '../../model/query.ts';
import type { ForeignKey } from '../../model/schema.ts';
import type { Scope, Source } from '../../schema/names/scope.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isComputed } from '../support/computed-parts.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { queryNames } from '../support/names.ts';
import { quoted, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { isGenerated } from '../support/queries/generated-query.ts';
import { isExpansion, type Links, lacksCondition, linksOf, sourcesIn } from '../support/queries/links.ts';
import { givesOneRow } from '../support/queries/single-row.ts';
import { joins, leaves, QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'implicit-cross-join',
  title: 'Joined tables must be linked by a condition',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [{ value: 85, when: 'a JOIN has no condition, or a comma joins tables that no condition links' }],
  aboutRunning: false,
  docs: {
    why: `Without a condition every row of one table meets every row of the other: 10,000 customers and 50,000 orders make 500 million rows. Sums come out wrong by a factor, DISTINCT hides
it from sight, and on production data the query does not end.`,
    howToFix:
      'Say how the tables belong together: `JOIN b ON b.a_id = a.id`. Where every combination is meant, say so: `CROSS JOIN b`.',
    whenNotToUse: `\`CROSS JOIN\`, NATURAL, APPLY, LATERAL and functions such as UNNEST are meant as they stand. A condition in WHERE counts, directly or over a third table
(see \`join-condition-in-where\`), and so does a subquery that reads both. CTEs and derived tables of one row (a single SELECT without FROM, aggregates, LIMIT 1) and rows that are
found by key may stand beside anything. A DELETE of several tables is passed over, and so is a query with a condition of which the tables cannot be told.`,
    bad: [
      {
        title: 'Every order with every user',
        dialect: 'mysql',
        files: [{ path: 'queries/orders.sql', text: 'SELECT o.id, u.email FROM orders o JOIN users u;\n' }],
      },
    ],
    good: [
      {
        title: 'Linked, and crossed on purpose',
        dialect: 'mysql',
        files: [
          {
            path: 'queries/orders.sql',
            text: 'SELECT o.id, u.email FROM orders o JOIN users u ON u.id = o.user_id;\nSELECT d.day, s.id FROM days d CROSS JOIN shops s;\n',
          },
        ],
      },
    ],
    sources: [
      'MySQL manual, 15.2.13.2 JOIN Clause: “INNER JOIN and , (comma) are semantically equivalent in the absence of a join condition”',
      'SQLFluff AM08, SQLE DMLCheckHasJoinCondition, tsqlrefine join-table-not-referenced',
    ],
  },
};

/** The finding sits on the table (or other FROM item) that nothing links to those before it. */
export const implicitCrossJoin: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      if (isGenerated(scope)) continue;
      const crossed = crossedItems(scope);
      if (crossed.length === 0) continue;
      const links = linksOf(scope, names?.scopes ?? []);
      if (links.incomplete) continue;
      for (const one of crossed) {
        if (isLinked(one, links, scope)) continue;
        // What a program puts in may be LATERAL, or bring its condition along.
        if (isComputed(context.statement, one.item.span)) continue;
        context.report(one.item.span, {
          confidence: 85,
          message:
            `No condition links ${quoted(context.statement.text, one.item.span)} to the tables before it, so every row meets every row of them. ` +
            'Say how they belong together with ON, or write CROSS JOIN where every combination is meant.',
          fixes: rewrites(context, () => [onForeignKey(one, scope, context), asCrossJoin(one, context)]),
        });
      }
    }
  },
};

/** A FROM item that is joined without a condition of its own, with what stands before it. */
interface Crossed {
  readonly item: FromItem;
  readonly before: readonly FromItem[];
  /** The join; undefined after a comma. */
  readonly join?: Join;
}

function crossedItems({ query }: Scope): readonly Crossed[] {
  if (query.kind !== 'select' && query.kind !== 'update') return [];
  const { from } = query;
  const found: Crossed[] = [];
  for (const [position, item] of from.entries()) {
    if (position > 0) found.push({ item, before: from.slice(0, position) });
    for (const join of [...joins(item)].reverse()) {
      if (lacksCondition(join)) found.push({ item: join.right, before: [...from.slice(0, position), join.left], join });
    }
  }
  return found.filter(({ item }) => !leaves(item).some((leaf) => isExpansion(leaf)));
}

/** Whether one of the item's sources is linked to one before it, or needs no link. */
function isLinked({ item, before }: Crossed, links: Links, scope: Scope): boolean {
  const own = sourcesIn(item, scope);
  const others = before.flatMap((one) => sourcesIn(one, scope));
  if (own.length === 0 || others.length === 0) return true;
  if (own.every((source) => isHarmless(source, scope)) || others.every((source) => isHarmless(source, scope)))
    return true;
  if (own.some((source) => readsColumnOf(source, others))) return true;
  return own.some((source) => others.some((other) => links.connects(source, other)));
}

/** One row at most, which may stand beside anything. Of a table that is not known nobody can tell. */
function isHarmless(source: Source, scope: Scope): boolean {
  const { item, kind, table } = source;
  if (kind === 'table' && !table) return item?.kind === 'table' && item.name.object.name.toLowerCase() === 'dual';
  return kind === 'function' || givesOneRow(source, scope);
}

/** BigQuery's and Redshift's `FROM orders o, o.lines`: the rows of an array of the row before. */
function readsColumnOf({ item }: Source, others: readonly Source[]): boolean {
  const schema = item?.kind === 'table' ? item.name.schema?.name.toLowerCase() : undefined;
  return schema !== undefined && others.some(({ name }) => name?.toLowerCase() === schema);
}

/** `ON a.b_id = b.id`, with JOIN for a comma, where exactly one foreign key leads from one side to the other. */
function onForeignKey(crossed: Crossed, scope: Scope, context: TimelineContext): Rewrite | undefined {
  const { item, before, join } = crossed;
  const last = before.at(-1);
  // ON after a comma's item sees that item and the one before it alone.
  const others = join ? before : last ? [last] : [];
  const pairs = sourcesIn(item, scope).flatMap((own) =>
    others
      .flatMap((one) => sourcesIn(one, scope))
      .flatMap((other) => [...keysBetween(own, other), ...keysBetween(other, own)]),
  );
  const [only, ...more] = pairs;
  if (!only || more.length > 0 || (!join && item.kind === 'join')) return undefined;
  const { from, to, key } = only;
  const condition = key.columns
    .map(
      (column, position) =>
        `${qualified(from, column, context.dialect)} = ${qualified(to, key.referencedColumns[position] ?? '', context.dialect)}`,
    )
    .join(' AND ');
  const on = { span: { start: item.span.end, end: item.span.end }, newText: ` ON ${condition}` };
  const comma = join ? undefined : wordBetween(crossed, context);
  if (!join && !comma) return undefined;
  const joined = comma ? [{ span: comma.span, newText: ` JOIN${comma.gap}` }] : [];
  return { title: `Join ON ${condition}`, bulk: false, changes: [...joined, on] };
}

interface KeyBetween {
  readonly from: Source;
  readonly to: Source;
  readonly key: ForeignKey;
}

function keysBetween(from: Source, to: Source): readonly KeyBetween[] {
  const keys = from.table?.foreignKeys ?? [];
  return keys
    .filter(
      (key) => to.table && key.referencedTable === to.table.key && key.columns.length === key.referencedColumns.length,
    )
    .map((key) => ({ from, to, key }));
}

function qualified({ name = '' }: Source, column: string, dialect: Dialect): string {
  return `${quoteIdentifier(name, dialect)}.${quoteIdentifier(column, dialect)}`;
}

/** The same result said aloud: CROSS JOIN for JOIN or for the comma. */
function asCrossJoin(crossed: Crossed, context: TimelineContext): Rewrite | undefined {
  const { item, before, join } = crossed;
  // An outer join keeps a row where the other table is empty.
  if (join && join.type !== 'inner') return undefined;
  const word = wordBetween(crossed, context);
  // A comma binds looser than JOIN, so only a plain list of items reads the same either way.
  if (!word || (!join && (item.kind === 'join' || before.some((one) => one.kind === 'join')))) return undefined;
  return {
    title: 'Write CROSS JOIN',
    bulk: false,
    changes: [{ span: word.span, newText: join ? 'CROSS JOIN' : ` CROSS JOIN${word.gap}` }],
  };
}

/** Where the JOIN or the comma stands before an item, with the blank that its replacement needs behind it. */
function wordBetween(
  { item, before, join }: Crossed,
  { statement }: TimelineContext,
): { readonly span: Span; readonly gap: string } | undefined {
  const last = before.at(-1);
  if (!last) return undefined;
  const text = statement.text.slice(last.span.end, item.span.start);
  const word = join ? /\b(?:inner\s+)?join\b/i.exec(text) : /\s*,/.exec(text);
  if (!word) return undefined;
  const start = last.span.end + word.index;
  const gap = /^\s/.test(text.slice(word.index + word[0].length)) ? '' : ' ';
  return { span: { start, end: start + word[0].length }, gap };
}
