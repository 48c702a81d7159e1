import type { EditFix } from '../../model/fix.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import type { Column } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { indexAt } from '../support/index-place.ts';
import { describeThisIndex, type IndexShape, indexShapes } from '../support/index-shape.ts';
import { isNested } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'wrong-index-method',
  title: 'An index must be of a kind that its column’s type can use',
  group: 'indexes',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [
    {
      value: 75,
      when: 'a B-tree is made on an array, jsonb or tsvector, or in MySQL on a TEXT or BLOB without a prefix length',
    },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A B-tree sorts whole values. Nobody searches by a whole array, document or text vector, but by what is inside, with \`@>\`, \`?\`, \`&&\` or \`@@\`, and for these the index is never used; a long value is even refused when it is
inserted (“index row size exceeds maximum”). MySQL refuses an index on TEXT or BLOB without a prefix length at once (error 1170).`,
    howToFix: `PostgreSQL: \`CREATE INDEX … USING gin (tags)\`. MySQL: give a prefix length, \`KEY (body(100))\`, or make a FULLTEXT index.`,
    whenNotToUse: `Unique indexes compare whole values on purpose, and indexes on expressions (\`(data->>'id')\`) are exempt. \`json\` has no B-tree at all: see \`prefer-jsonb\`.`,
    bad: [
      {
        title: 'Nothing searches for a whole array',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE posts (id bigint PRIMARY KEY, tags text[]);\nCREATE INDEX posts_tags_idx ON posts (tags);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'GIN finds what is inside',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE posts (id bigint PRIMARY KEY, tags text[]);\nCREATE INDEX posts_tags_idx ON posts USING gin (tags);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.2 Index Types; 8.14.4 jsonb Indexing',
      'MySQL manual, 15.1.15 CREATE INDEX: “Prefix lengths … must be specified for BLOB and TEXT key parts”',
      'pg-index-health, Bytebase INDEX_TYPE_NO_BLOB',
    ],
  },
};

/** The finding sits on the index. */
export const wrongIndexMethod: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect } = context;
    for (const shape of indexShapes(table, dialect)) {
      if (shape.kind !== 'index' || shape.method !== 'btree' || shape.parts.length === 0) continue;
      for (const part of shape.parts) {
        const column = part.column && findColumn(table, part.column.name);
        if (!column || !isWrong(shape, part, column, dialect)) continue;
        context.report(indexAt(shape), {
          confidence: 75,
          message: messageOf(shape, column, dialect),
          fixes: (fixContext) => (fixContext.deployed ? [] : fixesFor(shape, part, dialect)),
        });
        break;
      }
    }
  },
};

function isMysql(dialect: Dialect): boolean {
  return dialect === 'mysql' || dialect === 'mariadb';
}

function isWrong(shape: IndexShape, part: IndexPart, { type }: Column, dialect: Dialect): boolean {
  if (isMysql(dialect)) return /(?:text|blob)$/.test(type.name) && part.prefixLength === undefined;
  if (shape.unique || part.operatorClass !== undefined) return false;
  return type.arrayDimensions > 0 || type.name === 'jsonb' || type.name === 'tsvector';
}

function messageOf(shape: IndexShape, column: Column, dialect: Dialect): string {
  return isMysql(dialect)
    ? `${describeThisIndex(shape)} is made on ${column.name}, which is ${column.type.text}, without a prefix length, which MySQL refuses (error 1170). Give a length, such as ${column.name}(100), or make a FULLTEXT index.`
    : `${describeThisIndex(shape)} is a B-tree on ${column.name}, which is ${column.type.text}: it finds whole values only, not what is inside them. Use a GIN index.`;
}

/** Long enough to tell most texts apart, and short enough for every row format. */
const PREFIX_LENGTH = 100;

function fixesFor(shape: IndexShape, part: IndexPart, dialect: Dialect): readonly EditFix[] {
  const { statement } = shape.origin;
  const { fact } = statement.parsed;
  if (isNested(shape.origin)) return [];
  if (isMysql(dialect)) {
    const end = part.column?.span.end;
    if (end === undefined) return [];
    const edit = { statement, span: { start: end, end }, newText: `(${PREFIX_LENGTH})` };
    return [{ kind: 'edit', title: `Index the first ${PREFIX_LENGTH} characters`, bulk: false, edits: [edit] }];
  }
  if (fact.kind !== 'createIndex' || shape.parts.length > 1) return [];
  const { end } = fact.table.span;
  const method = /^\s+using\s+btree\b/i.exec(statement.text.slice(end))?.[0] ?? '';
  const edit = { statement, span: { start: end, end: end + method.length }, newText: ' USING gin' };
  return [{ kind: 'edit', title: 'Use a GIN index', bulk: false, edits: [edit] }];
}
