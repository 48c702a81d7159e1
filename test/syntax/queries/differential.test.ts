import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factOf } from '../postgres/support.ts';
import { DIALECTS, misplaced, readers } from './support.ts';

const column = fc.constantFrom('a', 'b', 't.a', 'u.b', '"c"', 't."c"');
const literal = fc.constantFrom('1', '2.5', '-3', "'x'", "'it''s'", 'NULL', 'TRUE');
const comparison = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');

/** Expressions that PostgreSQL and every other dialect read alike: values and conditions, which tie into queries. */
const { value, condition, query } = fc.letrec<{ value: string; condition: string; query: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    column,
    literal,
    fc.tuple(tie('value'), fc.constantFrom('+', '-', '*', '/', '%'), tie('value')).map((parts) => parts.join(' ')),
    tie('value').map((inner) => `(${inner})`),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((items) => `coalesce(${items.join(', ')})`),
    fc.constantFrom(
      'count(*)',
      'count(DISTINCT a)',
      'max(t.a)',
      'lower(b)',
      'row_number() OVER (PARTITION BY a ORDER BY b DESC)',
    ),
    fc
      .tuple(tie('condition'), tie('value'), tie('value'))
      .map(([test, yes, no]) => `CASE WHEN ${test} THEN ${yes} ELSE ${no} END`),
    fc
      .tuple(tie('value'), tie('value'), tie('value'))
      .map(([of, when, then]) => `CASE (${of}) WHEN ${when} THEN ${then} END`),
    tie('value').map((inner) => `CAST(${inner} AS integer)`),
    tie('query').map((inner) => `(${inner})`),
  ),
  condition: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(tie('value'), comparison, tie('value'))
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    fc.tuple(column, comparison, literal).map((parts) => parts.join(' ')),
    fc.tuple(tie('condition'), fc.constantFrom('AND', 'OR'), tie('condition')).map((parts) => parts.join(' ')),
    tie('condition').map((inner) => `(${inner})`),
    tie('condition').map((inner) => `NOT (${inner})`),
    fc.tuple(column, comparison, literal).map((parts) => `NOT ${parts.join(' ')}`),
    fc.tuple(column, fc.constantFrom('IS NULL', 'IS NOT NULL')).map((parts) => parts.join(' ')),
    fc
      .tuple(column, fc.constantFrom('LIKE', 'NOT LIKE'), fc.constantFrom("'x%'", "'%x'", 'b', "'x!%' ESCAPE '!'"))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(column, fc.constantFrom('IN', 'NOT IN'), fc.array(tie('value'), { minLength: 1, maxLength: 3 }))
      .map(([operand, word, list]) => `${operand} ${word} (${list.join(', ')})`),
    fc
      .tuple(column, fc.constantFrom('IN', 'NOT IN'), tie('query'))
      .map(([operand, word, inner]) => `${operand} ${word} (${inner})`),
    fc
      .tuple(column, fc.constantFrom('BETWEEN', 'NOT BETWEEN'), tie('value'), tie('value'))
      .map(([operand, word, low, high]) => `${operand} ${word} ${low} AND ${high}`),
    fc.tuple(fc.constantFrom('EXISTS', 'NOT EXISTS'), tie('query')).map(([word, inner]) => `${word} (${inner})`),
    fc
      .tuple(column, comparison, fc.constantFrom('ALL', 'ANY'), tie('query'))
      .map(([operand, operator, word, inner]) => `${operand} ${operator} ${word} (${inner})`),
  ),
  query: fc
    .record({
      distinct: fc.constantFrom('', 'DISTINCT '),
      items: fc.array(
        fc.tuple(fc.oneof(tie('value'), fc.constantFrom('*', 't.*')), fc.constantFrom('', ' AS x', ' y', ' AS "z"')),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      from: fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom(
          't',
          's.t AS t',
          't, u',
          't CROSS JOIN u',
          't LEFT JOIN u USING (a, b)',
          't JOIN (u JOIN w ON TRUE) ON FALSE',
          't LEFT JOIN u JOIN w JOIN v ON a = b ON TRUE ON FALSE',
        ),
        tie('condition').map((on) => `t INNER JOIN s.u u ON ${on} FULL OUTER JOIN w ON (${on})`),
        tie('query').map((inner) => `(${inner}) AS t`),
      ),
      where: fc.option(tie('condition'), { nil: undefined }),
      group: fc.option(fc.tuple(column, tie('condition')), { nil: undefined }),
    })
    .map(({ distinct, items, from, where, group }) => {
      const list = items.map(([item, alias]) => (item.endsWith('*') ? item : item + alias)).join(', ');
      const grouped = group ? ` GROUP BY ${group[0]} HAVING ${group[1]}` : '';
      return `SELECT ${distinct}${list} FROM ${from}${where ? ` WHERE ${where}` : ''}${grouped}`;
    }),
}));

const statement = fc.oneof(
  query,
  fc.tuple(query, fc.constantFrom('UNION', 'UNION ALL', 'EXCEPT'), query).map((parts) => parts.join(' ')),
  fc.tuple(query, column).map(([inner, order]) => `${inner} ORDER BY ${order} DESC, b`),
  fc.tuple(query, query).map(([first, second]) => `WITH c (n) AS (${first}), d AS (${second}) SELECT * FROM c, d`),
  fc
    .array(value, { minLength: 1, maxLength: 3 })
    .map((row) => `INSERT INTO s.t (a, "c") VALUES (${row.join(', ')}), (1, DEFAULT)`),
  query.map((inner) => `INSERT INTO t ${inner}`),
  fc.tuple(value, condition).map(([set, where]) => `UPDATE s.t SET a = ${set}, b = NULL WHERE ${where}`),
  condition.map((where) => `DELETE FROM s.t WHERE ${where}`),
);

/** Facts in the form in which adapters agree: the case of names, and what a dialect calls a type, left out. */
function comparable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(comparable);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, item]) => {
      if (key === 'name' && typeof item === 'string') return [key, item.toLowerCase()];
      if (key === 'type' && typeof item === 'object' && item !== null && 'text' in item) return [key, item.text];
      return [key, comparable(item)];
    }),
  );
}

describe('queries that all dialects write alike', () => {
  // In these, double quotes make a string.
  const others = DIALECTS.filter((dialect) => !['mysql', 'mariadb', 'bigquery', 'hive'].includes(dialect));

  test.each(others)('%s gives the facts that PostgreSQL gives', (dialect) => {
    fc.assert(
      fc.property(statement, (text) => {
        expect(comparable(readers.read(text, dialect)), text).toEqual(comparable(factOf(text, 'query').query));
      }),
      { numRuns: 50 },
    );
  });

  test.each(['mysql', 'mariadb', 'bigquery', 'hive'] as const)('%s does too where its quotes stand', (dialect) => {
    fc.assert(
      fc.property(statement, (text) => {
        const own = readers.read(text.replaceAll('"', '`'), dialect);
        expect(comparable(own), text).toEqual(comparable(factOf(text, 'query').query));
      }),
      { numRuns: 50 },
    );
  });

  test.each(DIALECTS)('%s survives every cut and change of them, and places what it still reads', (dialect) => {
    fc.assert(
      fc.property(
        statement,
        fc.nat(),
        fc.nat(40),
        fc.constantFrom('', '(', ')', "'", '"', ' FROM ', ',', ' AND ', '*', '@', '{{'),
        (text, at, length, piece) => {
          const start = at % (text.length + 1);
          const changed = text.slice(0, start) + piece + text.slice(start + length);
          const read = readers.read(changed, dialect);
          expect(read ? misplaced(read, changed) : [], changed).toEqual([]);
          const cut = readers.read(text.slice(0, start), dialect);
          expect(cut ? misplaced(cut, text.slice(0, start)) : [], text.slice(0, start)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
