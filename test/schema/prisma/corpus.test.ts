import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import wasm from '@prisma/internals/dist/wasm.js';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../server/src/model/schema.ts';
import { foldPrisma } from '../../../server/src/schema/prisma/fold.ts';
import { applyPrismaChanges, splitPrisma } from '../../../server/src/syntax/prisma/splitter.ts';
import { neutralSchema } from '../../../server/src/syntax/prisma/version-neutral.ts';
import { corpusDir, corpusFiles } from '../../support/corpus.ts';
import { prismaStatements } from '../../support/prisma.ts';

const { prismaSchemaWasm } = wasm;

interface SchemaFile {
  readonly path: string;
  readonly kind: string;
  readonly text: string;
}

/** Prisma 8 has blocks that Prisma 7 and this reader do not know. */
const files: SchemaFile[] = corpusFiles()
  .filter((file) => file.path.endsWith('.prisma') && !file.path.includes('@v8/'))
  .map((file) => ({ path: file.path, kind: file.kind, text: readFileSync(file.absolutePath, 'utf8') }));

/** Generated test schemas above this size repeat themselves and take the engine many seconds. */
const LARGE_FIXTURE = 30_000;

/** The files of one folder are one schema, unless several of them have a datasource. */
function schemas(): SchemaFile[][] {
  const folders = new Map<string, SchemaFile[]>();
  for (const file of files) folders.set(dirname(file.path), [...(folders.get(dirname(file.path)) ?? []), file]);
  return [...folders.values()].flatMap((folder) => {
    const sources = folder.filter((file) => /^datasource\s/mu.test(file.text));
    if (folder[0]?.kind !== 'fixture') return sources.length > 1 ? folder.map((file) => [file]) : [folder];
    return folder.filter((file) => file.text.length < LARGE_FIXTURE).map((file) => [file]);
  });
}

interface EngineField {
  readonly name: string;
  readonly kind: 'scalar' | 'enum' | 'object' | 'unsupported';
  readonly type: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  readonly isId: boolean;
  readonly isUnique: boolean;
  readonly dbName?: string;
  readonly nativeType?: readonly [string, readonly string[]] | null;
  readonly relationFromFields?: readonly string[];
  readonly relationToFields?: readonly string[];
  readonly relationOnDelete?: string;
}

interface EngineModel {
  readonly name: string;
  readonly dbName: string | null;
  readonly fields: readonly EngineField[];
  readonly primaryKey: { readonly fields: readonly string[] } | null;
  readonly uniqueFields: readonly (readonly string[])[];
}

interface EngineSchema {
  readonly datamodel: {
    readonly models: readonly EngineModel[];
    readonly enums: readonly { readonly name: string; readonly values: readonly { readonly name: string }[] }[];
  };
}

/** The schema as Prisma's own engine reads it; undefined where it rejects the schema. */
function engineSchema(schema: readonly SchemaFile[]): EngineSchema | undefined {
  const features = new Set(JSON.parse(prismaSchemaWasm.preview_features()) as string[]);
  const prismaSchema = schema.map((file) => [file.path, neutralSchema(file.text, features)]);
  try {
    return JSON.parse(prismaSchemaWasm.get_dmmf(JSON.stringify({ prismaSchema }))) as EngineSchema;
  } catch {
    return undefined;
  }
}

/** The engine names a unique constraint of one field twice. */
function distinct(keys: readonly (readonly string[])[]): string[] {
  return [...new Set(keys.map((key) => key.join()))].sort();
}

function engineView(model: EngineModel): unknown {
  const columns = model.fields.filter((field) => field.kind === 'scalar' || field.kind === 'enum');
  const inScalars = new Set(columns.map((field) => field.name));
  return {
    databaseName: model.dbName ?? model.name,
    columns: columns.map((field) => [
      field.name,
      field.dbName ?? field.name,
      field.nativeType ? `db.${field.nativeType[0]}` : field.type,
      field.nativeType?.[1] ?? [],
      field.isList,
      field.isRequired && !field.isList,
    ]),
    primaryKey: model.primaryKey?.fields ?? columns.filter((field) => field.isId).map((field) => field.name),
    uniques: distinct([
      ...columns.filter((field) => field.isUnique).map((field) => [field.name]),
      ...model.uniqueFields.filter((fields) => fields.every((name) => inScalars.has(name))),
    ]),
    foreignKeys: model.fields
      .filter((field) => (field.relationFromFields ?? []).length > 0)
      .map((field) => [
        field.relationFromFields,
        `prisma.${field.type}`,
        field.relationToFields,
        field.relationOnDelete?.toLowerCase(),
      ]),
  };
}

function ownView(table: Table): unknown {
  return {
    databaseName: table.databaseName,
    columns: table.columns
      .filter((column) => column.type.name !== 'Unsupported')
      .map((column) => [
        column.name,
        column.databaseName,
        column.type.name,
        column.type.arguments,
        column.type.arrayDimensions === 1,
        !column.nullable,
      ]),
    primaryKey: table.primaryKey?.columns ?? [],
    // The engine does not say that an @id is @unique as well.
    uniques: distinct(
      table.uniques.map((key) => key.columns).filter((columns) => columns.join() !== table.primaryKey?.columns.join()),
    ),
    foreignKeys: table.foreignKeys.map((key) => [
      key.columns,
      key.referencedTable,
      key.referencedColumns,
      key.onDelete?.toLowerCase(),
    ]),
  };
}

describe.skipIf(!corpusDir)('real Prisma schemas', () => {
  it('yield every model, view and type that a search for their headers finds, without a problem', () => {
    for (const { path, kind, text } of files) {
      if (kind === 'fixture') continue;
      const bare = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, '');
      const headers = bare.match(/^\s*(?:model|view|type)[ \t]+\w+[ \t]*\{/gmu) ?? [];
      const statements = prismaStatements(text, path);
      const models = statements.filter((statement) => statement.parsed.fact.kind === 'createTable');
      expect([path, models.length]).toEqual([path, headers.length]);
      expect([path, statements.flatMap((statement) => statement.parsed.problems)]).toEqual([path, []]);
    }
  });

  it("fold to the tables that Prisma's own engine makes of them", () => {
    let compared = 0;
    for (const schema of schemas()) {
      const engine = engineSchema(schema);
      if (!engine) continue;
      const own = foldPrisma(schema.flatMap((file) => prismaStatements(file.text, file.path)));
      for (const model of engine.datamodel.models) {
        const table = own.model(model.name);
        expect([model.name, table && ownView(table)]).toEqual([model.name, engineView(model)]);
        expect([model.name, table?.complete]).toEqual([model.name, true]);
        compared++;
      }
      const enums = [...own.final.enums()].map((type) => [type.name, type.values]);
      expect(enums).toEqual(engine.datamodel.enums.map((type) => [type.name, type.values.map((value) => value.name)]));
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('keep every other model wherever they are cut off', () => {
    for (const { path, kind, text } of files) {
      if (kind === 'fixture') continue;
      const whole = splitPrisma(text);
      for (let step = 1; step <= 20; step++) {
        const end = Math.floor((text.length * step) / 20);
        const statements = prismaStatements(text.slice(0, end), path);
        const complete = whole.filter((slice) => slice.end <= end).length;
        expect([path, end, statements.filter((statement) => statement.terminated).length]).toEqual([
          path,
          end,
          complete,
        ]);
      }
    }
  });

  it('keep every other model when one closing brace is deleted, and are split again in one place', () => {
    for (const { path, text } of files) {
      const whole = splitPrisma(text);
      const bodies = (source: string) => splitPrisma(source).map((slice) => source.slice(slice.start, slice.end));
      const middle = whole[Math.floor(whole.length / 2)];
      if (!middle?.terminated || text[middle.start - 1] !== '\n') continue;
      const span = { start: middle.end - 1, end: middle.end };
      const edit = applyPrismaChanges(text, whole, [{ span, newText: '' }]);
      expect([path, edit.slices]).toEqual([path, splitPrisma(edit.text)]);
      expect(edit.lastChangedNew - edit.firstChanged).toBeLessThanOrEqual(2);
      const after = new Set(bodies(edit.text));
      const lost = bodies(text).filter((body) => !after.has(body));
      expect([path, lost.length <= 2]).toEqual([path, true]);
    }
  });
});
