import type { SchemaView, Table } from '../../../model/schema.ts';
import type { KnownDialect } from '../../../text/dialect.ts';
import type { DatabaseContext } from '../../rule.ts';
import { slug } from '../identifiers.ts';
import { databaseValues } from './column-drift.ts';
import { type KnownHistory, knownHistory } from './complete-history.ts';
import { datasourceOf } from './datasource.ts';
import { type Comparison, type Drift, tableOfModel } from './drift.ts';
import { type LinkTable, manyToManyTables } from './many-to-many.ts';
import { tableDrift } from './table-drift.ts';

/** Connectors of which Prisma Migrate is known to write the types and names that are compared here. */
const DIALECTS: Readonly<Record<string, KnownDialect>> = {
  postgresql: 'postgresql',
  postgres: 'postgresql',
  mysql: 'mysql',
  sqlite: 'sqlite',
  sqlserver: 'tsql',
};

/**
 * The differences between a Prisma schema and what its migrations make, in the order of the schema. Empty where one of the two is not
 * known in full.
 */
export function schemaDrift(database: DatabaseContext): readonly Drift[] {
  const { prisma, timeline } = database;
  const dialect = DIALECTS[prisma?.provider ?? ''];
  const history = prisma && dialect && isReadable(database) ? knownHistory(database) : undefined;
  if (!prisma || !dialect || !history) return [];
  const models = new Map<string, Table>();
  const missing: Table[] = [];
  for (const model of prisma.final.tables()) {
    if (model.kind !== 'table') continue;
    const table = tableOfModel(timeline.final, model);
    if (table) models.set(table.key, model);
    else if (!history.isUncertain(model.databaseName)) missing.push(model);
  }
  if (models.size === 0) return [];
  const comparison: Comparison = { prisma, sql: timeline.final, dialect, models };
  const found: Drift[] = missing.map(missingTable);
  for (const [key, model] of models) {
    const table = timeline.final.tableByKey(key);
    if (table?.kind !== 'table' || !model.complete || history.isUncertain(model.databaseName)) continue;
    found.push(...tableDrift(comparison, model, table));
  }
  if (dialect === 'postgresql') found.push(...enumDrift(comparison, history));
  const linked = manyToManyTables(prisma);
  found.push(...missingLinks(comparison, linked, history));
  found.push(...extraTables(database, comparison, history));
  return found;
}

/** A block that is half typed says too little to compare anything with. */
function isReadable({ plan, statementsOf }: DatabaseContext): boolean {
  return plan.files
    .filter((file) => file.role === 'prisma')
    .every((file) =>
      statementsOf(file.path).every(({ parsed }) => parsed.fact.kind !== 'unparsed' && parsed.problems.length === 0),
    );
}

function missingTable(model: Table): Drift {
  return {
    at: model.origin,
    what: `No migration creates the table ${model.databaseName} of ${model.name}, so queries fail on a database that the migrations made`,
    migration: slug('add', model.databaseName),
  };
}

function* enumDrift({ prisma, sql }: Comparison, { isUncertain }: KnownHistory): Generator<Drift> {
  const types = new Map([...sql.enums()].map((type) => [type.name, type]));
  for (const { origin, name } of prisma.final.enums()) {
    const { fact } = origin.statement.parsed;
    if (fact.kind !== 'prismaEnum') continue;
    const inDatabase = fact.mappedName ?? name;
    if (isUncertain(inDatabase)) continue;
    const type = types.get(inDatabase);
    if (!type) {
      yield {
        at: origin,
        what: `No migration creates the enum ${inDatabase}`,
        migration: slug('add_enum', name),
      };
      continue;
    }
    const wanted = databaseValues(fact);
    const related = { at: type.origin, message: `${type.name} as the migrations create it` };
    for (const [position, value] of wanted.entries()) {
      if (type.values.includes(value)) continue;
      yield {
        at: { statement: origin.statement, span: fact.values[position]?.span ?? origin.span },
        what: `No migration adds the value ${value} to the enum ${type.name}, so writing it fails on a database that the migrations made`,
        migration: slug('add', name, value),
        related,
      };
    }
    for (const value of type.values) {
      if (wanted.includes(value)) continue;
      yield {
        at: origin,
        what: `The migrations leave the value ${value} in the enum ${type.name}, which this schema does not have, so reading such a row fails`,
        migration: slug('drop', name, value),
        related,
      };
    }
  }
}

function* missingLinks(
  { sql }: Comparison,
  linked: readonly LinkTable[],
  { isUncertain }: KnownHistory,
): Generator<Drift> {
  for (const { name, schema, at } of linked) {
    if (isUncertain(name)) continue;
    if (sql.table({ ...(schema === '' ? {} : { schema: { name: schema } }), object: { name } })) continue;
    yield {
      at,
      what: `No migration creates the table ${name} of this many-to-many relation, so queries fail on a database that the migrations made`,
      migration: slug('add', name),
    };
  }
}

/** Tables that the migrations make beside those of the models; Prisma drops them with its next migration. */
function* extraTables(
  database: DatabaseContext,
  { sql, models }: Comparison,
  { isUncertain }: KnownHistory,
): Generator<Drift> {
  const datasource = datasourceOf(database);
  const at = datasource && { statement: datasource.statement, span: datasource.block.name.span };
  const schemas = new Set([...models.keys()].map((key) => schemaOf(sql, key)));
  for (const table of at ? sql.tables() : []) {
    if (!at || models.has(table.key) || table.kind !== 'table' || table.temporary || !schemas.has(table.schema))
      continue;
    if (table.partitionOf || table.name.startsWith('_') || isUncertain(table.name)) continue;
    yield {
      at,
      what: `The migrations leave the table ${table.name}, for which this schema has no model, so Prisma will drop it with the next migration`,
      migration: slug('drop', table.name),
      related: { at: table.origin, message: `${table.name} is created here` },
    };
  }
}

function schemaOf(sql: SchemaView, key: string): string | undefined {
  return sql.tableByKey(key)?.schema;
}
