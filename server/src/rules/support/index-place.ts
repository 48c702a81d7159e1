import type { Fix } from '../../model/fix.ts';
import type { Provenance, Table } from '../../model/schema.ts';
import type { FixContext } from '../rule.ts';
import { quoteIdentifier, schemaPrefix, slug, tableName } from './identifiers.ts';
import type { IndexShape } from './index-shape.ts';
import { isNested, parsedAt, sameSpan } from './places.ts';

/** What a finding about an index marks: its name where CREATE INDEX gives one, else the definition. */
export function indexAt(shape: IndexShape): Provenance {
  const { statement, span } = shape.origin;
  const { fact } = parsedAt(shape.origin);
  if (fact.kind === 'createIndex') return { statement, span: fact.index.name?.span ?? span };
  return { statement, span };
}

/**
 * Ways to get rid of an index: delete what declares it, or, where that is deployed, drop it in the next migration, whose rollback
 * creates it again.
 */
export function dropIndexFixes(context: FixContext, table: Table, shape: IndexShape): readonly Fix[] {
  const isPrisma = table.origin.statement.parsed.fact.kind === 'createTable' && isPrismaModel(table);
  if (!context.deployed || isPrisma) {
    const removal = isNested(shape.origin) ? undefined : removalOf(shape);
    if (removal)
      return [{ kind: 'edit', title: `Remove ${shape.name ?? 'this index'}`, bulk: false, edits: [removal] }];
  }
  if (!context.canWriteMigration || shape.name === undefined || shape.kind !== 'index' || isPrisma) return [];
  const { dialect } = context;
  const { fact } = parsedAt(shape.origin);
  if (fact.kind !== 'createIndex' || dialect === 'unknown') return [];
  const name = quoteIdentifier(shape.name, dialect);
  const postgres = dialect === 'postgresql';
  const concurrently = postgres && !table.partitioned;
  const created = shape.origin.statement.text;
  const onTable = dialect === 'mysql' || dialect === 'mariadb' || dialect === 'tsql';
  const drop = `DROP INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${
    onTable ? `${name} ON ${tableName(table, dialect)}` : schemaPrefix(table, dialect) + name
  }`;
  const at = fact.afterIndexKeyword;
  const again =
    concurrently && !fact.concurrently ? `${created.slice(0, at)} CONCURRENTLY${created.slice(at)}` : created;
  return [
    {
      kind: 'migration',
      title: `Drop ${shape.name} in a new migration`,
      slug: slug('drop', shape.name),
      bulk: false,
      steps: [{ up: [drop], down: [again], transactional: !concurrently }],
    },
  ];
}

function isPrismaModel(table: Table): boolean {
  const { fact } = table.origin.statement.parsed;
  return fact.kind === 'createTable' && fact.prisma !== undefined;
}

/** The edit that deletes what declares an index: the statement, the action with its comma, the `@@index` line. */
function removalOf(shape: IndexShape) {
  const { statement, span } = shape.origin;
  const { fact } = statement.parsed;
  const { text } = statement;
  if (fact.kind === 'createIndex') return { statement, span: { start: 0, end: text.length }, newText: '' };
  if (fact.kind !== 'createTable') return undefined;
  if (fact.prisma) {
    const attributes = [...fact.prisma.attributes, ...fact.prisma.fields.flatMap((field) => field.details.attributes)];
    const attribute = attributes.find((one) => sameSpan(one.span, span));
    if (!attribute) return undefined;
    const before = /\s*$/.exec(text.slice(0, span.start))?.[0] ?? '';
    return { statement, span: { start: span.start - before.length, end: span.end }, newText: '' };
  }
  const before = /,\s*$/.exec(text.slice(0, span.start))?.[0];
  const isTablePart = [...fact.constraints, ...fact.indexes].some((part) => sameSpan(part.span, span));
  if (before !== undefined && isTablePart) {
    return { statement, span: { start: span.start - before.length, end: span.end }, newText: '' };
  }
  const isColumnPart = fact.columns.some((column) => column.unique && sameSpan(column.unique.span, span));
  const gap = /\s*$/.exec(text.slice(0, span.start))?.[0] ?? '';
  return isColumnPart ? { statement, span: { start: span.start - gap.length, end: span.end }, newText: '' } : undefined;
}
