import type { PrismaSchema } from '../../model/database.ts';
import type { PrismaConfigBlock, PrismaEnum } from '../../model/prisma-facts.ts';
import type { EnumType, Table } from '../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { CreateTable } from '../../model/table-facts.ts';
import { isScalarType } from '../../syntax/prisma/data-types.ts';
import { buildModelTable, type ModelContext, type TypeKind, tableKey } from './model-table.ts';
import { PrismaSchemaView } from './schema-view.ts';

/** A table with what it was built from beside its own block: while that stays the same, so does the table. */
interface BuiltTable {
  readonly parsed: ParsedStatement;
  readonly dependencies: string;
  readonly table: Table;
}

/** By statement, not by parsed text: equal texts share their facts, but a table says where it stands. */
const builtTables = new WeakMap<Statement, BuiltTable>();
const builtEnums = new WeakMap<Statement, { readonly parsed: ParsedStatement; readonly type: EnumType }>();

/**
 * The schema that the blocks of all files of one Prisma schema make. Tables and fields keep Prisma's names. Where two blocks claim a
 * name, the first one has it. The cost is linear in the number of blocks; a table is built again, and gets a new identity, only when its
 * own block or the kind of something it names has changed.
 */
export function foldPrisma(statements: readonly Statement[]): PrismaSchema {
  const blocks = collectBlocks(statements);
  const tables = new Map<string, Table>();
  for (const [name, block] of blocks.models) {
    if (block.fact.prisma?.blockKind !== 'type') tables.set(name, tableOf(block, blocks));
  }
  const enums = [...blocks.enums.values()].map(enumOf);
  const provider = datasourceProperty(blocks.datasource, 'provider');
  const relationMode =
    datasourceProperty(blocks.datasource, 'relationMode') ??
    datasourceProperty(blocks.datasource, 'referentialIntegrity');
  return {
    final: new PrismaSchemaView(tables, enums),
    ...(provider === undefined ? {} : { provider }),
    relationMode: relationMode === 'prisma' ? 'prisma' : 'foreignKeys',
    model: (name) => tables.get(name),
    modelOfTable: byDatabaseName([...tables.values()]),
  };
}

/** Finds models by the names of their tables; the lists are made when somebody first asks. */
function byDatabaseName(models: Iterable<Table>): PrismaSchema['modelOfTable'] {
  let lists: Map<string, Table[]> | undefined;
  return (databaseName, schema) => {
    lists ??= groupByDatabaseName(models);
    const named = lists.get(databaseName);
    return schema === undefined ? named?.[0] : named?.find((model) => model.schema === '' || model.schema === schema);
  };
}

function groupByDatabaseName(models: Iterable<Table>): Map<string, Table[]> {
  const lists = new Map<string, Table[]>();
  for (const model of models) {
    const known = lists.get(model.databaseName);
    if (known) known.push(model);
    else lists.set(model.databaseName, [model]);
  }
  return lists;
}

interface Block<Fact> {
  readonly statement: Statement;
  readonly fact: Fact;
}

interface Blocks {
  /** Models, views and composite types by name. */
  readonly models: ReadonlyMap<string, Block<CreateTable>>;
  readonly enums: ReadonlyMap<string, Block<PrismaEnum>>;
  readonly datasource?: PrismaConfigBlock;
}

function collectBlocks(statements: readonly Statement[]): Blocks {
  const models = new Map<string, Block<CreateTable>>();
  const enums = new Map<string, Block<PrismaEnum>>();
  let datasource: PrismaConfigBlock | undefined;
  for (const statement of statements) {
    const { fact } = statement.parsed;
    if (fact.kind === 'createTable') {
      const name = fact.name.object.name;
      if (fact.prisma && !models.has(name)) models.set(name, { statement, fact });
    } else if (fact.kind === 'prismaEnum') {
      if (!enums.has(fact.name.name)) enums.set(fact.name.name, { statement, fact });
    } else if (fact.kind === 'prismaDatasource') {
      datasource ??= fact;
    }
  }
  return { models, enums, ...(datasource ? { datasource } : {}) };
}

/** What a field's type name stands for in this schema. */
function typeKind(blocks: Blocks, typeName: string): TypeKind {
  const blockKind = blocks.models.get(typeName)?.fact.prisma?.blockKind;
  if (blockKind) return blockKind === 'type' ? 'composite' : 'model';
  return blocks.enums.has(typeName) ? 'enum' : 'unknown';
}

function tableOf(block: Block<CreateTable>, blocks: Blocks): Table {
  const { statement, fact } = block;
  const context: ModelContext = {
    typeKind: (name) => typeKind(blocks, name),
    identifyingFields: (name) => identifyingFields(blocks.models.get(name)?.fact),
  };
  const dependencies = dependenciesOf(fact, context);
  const known = builtTables.get(statement);
  if (known && known.parsed === statement.parsed && known.dependencies === dependencies) return known.table;
  const table = buildModelTable(statement, fact, context);
  builtTables.set(statement, { parsed: statement.parsed, dependencies, table });
  return table;
}

/** The names in a block whose meaning other blocks decide. */
interface OutsideNames {
  /** Types of the fields that are no scalars. */
  readonly types: readonly string[];
  /** Models whose primary key a relation refers to without naming its fields. */
  readonly identified: readonly string[];
}

const outsideNamesByFact = new WeakMap<CreateTable, OutsideNames>();

function outsideNamesOf(fact: CreateTable): OutsideNames {
  const known = outsideNamesByFact.get(fact);
  if (known) return known;
  const fields = fact.prisma?.fields ?? [];
  const implied = fact.constraints.filter(
    (constraint) => constraint.kind === 'foreignKey' && constraint.referencedColumns.length === 0,
  );
  const names: OutsideNames = {
    types: fields.map((field) => field.details.typeName).filter((typeName) => !isScalarType(typeName)),
    identified: implied.flatMap((constraint) =>
      constraint.kind === 'foreignKey' ? [constraint.referencedTable.object.name] : [],
    ),
  };
  outsideNamesByFact.set(fact, names);
  return names;
}

/** Everything outside its own block that a table is built from, as text. */
function dependenciesOf(fact: CreateTable, context: ModelContext): string {
  const { types, identified } = outsideNamesOf(fact);
  const kinds = types.map((typeName) => context.typeKind(typeName));
  return [...kinds, ...identified.map((model) => context.identifyingFields(model).join(' '))].join(',');
}

/** The fields of a model's `@id` or `@@id`. */
function identifyingFields(fact: CreateTable | undefined): string[] {
  const single = fact?.columns.find((column) => column.primaryKey);
  if (single) return [single.name.name];
  for (const constraint of fact?.constraints ?? []) {
    if (constraint.kind === 'primaryKey') return constraint.columns.map((column) => column.name);
  }
  return [];
}

function enumOf({ statement, fact }: Block<PrismaEnum>): EnumType {
  const known = builtEnums.get(statement);
  if (known && known.parsed === statement.parsed) return known.type;
  const type: EnumType = {
    key: tableKey(fact.name.name),
    name: fact.name.name,
    values: fact.values.map((value) => value.name),
    origin: { statement, span: fact.name.span },
  };
  builtEnums.set(statement, { parsed: statement.parsed, type });
  return type;
}

/** A property that is a string literal; `env("…")` is not looked up, so it says nothing. */
function datasourceProperty(datasource: PrismaConfigBlock | undefined, key: string): string | undefined {
  const property = datasource?.properties.find((candidate) => candidate.key.name === key);
  return property?.text.startsWith('"') ? property.value : undefined;
}
