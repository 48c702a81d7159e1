import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteSpan, type Table } from '../../../server/src/model/schema.ts';
import type { Statement } from '../../../server/src/model/statement.ts';
import { foldPrisma } from '../../../server/src/schema/prisma/fold.ts';
import { PrismaParser } from '../../../server/src/syntax/prisma/parser.ts';
import { SourceDocument } from '../../../server/src/workspace/document.ts';
import { prismaStatements } from '../../support/prisma.ts';

const fold = (...files: string[]) =>
  foldPrisma(files.flatMap((text, index) => prismaStatements(text, `${index}.prisma`)));

const tableOf = (name: string, ...files: string[]): Table => {
  const table = fold(...files).model(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

describe('foldPrisma', () => {
  it('resolves enums and relations across the files of a schema', () => {
    const order = tableOf(
      'Order',
      'model Order {\n  id Int @id\n  status Status @default(OPEN)\n  userId Int\n  user User @relation(fields: [userId], references: [id])\n}',
      'enum Status {\n  OPEN\n}\nmodel User {\n  id Int @id\n  orders Order[]\n}',
    );
    expect(order.columns.map((column) => [column.name, column.type.family])).toEqual([
      ['id', 'integer'],
      ['status', 'enum'],
      ['userId', 'integer'],
    ]);
    expect(order.columns[1]).toMatchObject({
      default: { kind: 'literal', value: 'OPEN' },
      hasDefault: true,
      nullable: false,
    });
    expect(order.foreignKeys).toMatchObject([
      { columns: ['userId'], referencedTable: 'prisma.User', referencedColumns: ['id'] },
    ]);
    expect(order.complete).toBe(true);
  });

  it('names tables and columns as Prisma does and keeps their database names', () => {
    const table = tableOf(
      'User',
      'model User {\n  id Int @id @map("user_id")\n  @@map("users")\n  @@schema("auth")\n}',
    );
    expect(table).toMatchObject({ key: 'prisma.User', name: 'User', databaseName: 'users', schema: 'auth' });
    expect(table.columns[0]).toMatchObject({ name: 'id', databaseName: 'user_id' });
  });

  it('takes keys from fields and from the block', () => {
    const table = tableOf(
      'A',
      'model A {\n  a Int @unique\n  b Kind\n  @@id([a, b])\n  @@unique([b])\n  @@index([b])\n}\nenum Kind {\n  X\n}',
    );
    expect(table.primaryKey?.columns).toEqual(['a', 'b']);
    expect(table.uniques.map((key) => key.columns)).toEqual([['a'], ['b']]);
    expect(table.indexes).toHaveLength(1);
  });

  it('takes a key on an enum field', () => {
    const table = tableOf('A', 'model A {\n  kind Kind @id @default(X)\n}\nenum Kind {\n  X\n}');
    expect(table.primaryKey?.columns).toEqual(['kind']);
  });

  it('tells defaults of the database from those of the client', () => {
    const table = tableOf(
      'A',
      'model A {\n  a Int @id @default(autoincrement())\n  b String @default(cuid())\n  c DateTime @default(now())\n  d DateTime @updatedAt\n  e String @default(dbgenerated("x()"))\n}',
    );
    expect(table.columns.map((column) => column.hasDefault)).toEqual([true, false, true, false, true]);
  });

  it('makes no foreign key of the other side, of many-to-many relations and of composite types', () => {
    const schema = fold(
      'model A {\n  id Int @id\n  bs B[]\n  home Address\n}\nmodel B {\n  id Int @id\n  as A[]\n}\ntype Address {\n  city String\n}',
    );
    const tables = [...schema.final.tables()];
    expect(tables.map((table) => table.name)).toEqual(['A', 'B']);
    expect(tables.flatMap((table) => table.foreignKeys)).toEqual([]);
    expect(tables.every((table) => table.complete)).toBe(true);
    expect(schema.model('A')?.columns.map((column) => column.name)).toEqual(['id']);
  });

  it('follows a relation of a model to itself', () => {
    const table = tableOf(
      'Node',
      'model Node {\n  id Int @id\n  parentId Int?\n  parent Node? @relation("tree", fields: [parentId], references: [id], onDelete: SetNull)\n  children Node[] @relation("tree")\n}',
    );
    expect(table.foreignKeys).toMatchObject([
      { columns: ['parentId'], referencedTable: 'prisma.Node', onDelete: 'setNull' },
    ]);
  });

  it('resolves a relation without references to the primary key', () => {
    const table = tableOf(
      'A',
      'model A {\n  x Int\n  y Int\n  b B @relation(fields: [x, y])\n}\nmodel B {\n  p Int\n  q Int\n  @@id([p, q])\n}',
    );
    expect(table.foreignKeys[0]?.referencedColumns).toEqual(['p', 'q']);
  });

  it('points a foreign key at the names of its fields, also when text above has moved it', () => {
    const text = '// head\nmodel A {\n  x Int\n  y Int\n  b B @relation(fields: [x, y], references: [p, q])\n}';
    const [foreignKey] = tableOf('A', text).foreignKeys;
    if (!foreignKey) throw new Error('no foreign key');
    const span = absoluteSpan(foreignKey.origin);
    expect(text.slice(span.start, span.end)).toBe('x, y');
  });

  it('holds a table for incomplete while the type of a field is unknown or a line is half typed', () => {
    expect(tableOf('A', 'model A {\n  id Int @id\n  x Missing\n}').complete).toBe(false);
    expect(tableOf('A', 'model A {\n  id Int @id\n  x\n}').complete).toBe(false);
    expect(tableOf('A', 'model A {\n  id Int @id\n}').complete).toBe(true);
  });

  it('gives the first of two models of one name the name', () => {
    const schema = fold('model A {\n  id Int @id\n}', 'model A {\n  other Int @id\n}');
    expect([...schema.final.tables()]).toHaveLength(1);
    expect(schema.model('A')?.columns[0]?.name).toBe('id');
  });

  it('reads provider and relation mode where they are literals, never from the environment', () => {
    expect(fold('datasource db {\n  provider = "mysql"\n  relationMode = "prisma"\n}')).toMatchObject({
      provider: 'mysql',
      relationMode: 'prisma',
    });
    const schema = fold('datasource db {\n  provider = env("PROVIDER")\n}');
    expect(schema.provider).toBeUndefined();
    expect(schema.relationMode).toBe('foreignKeys');
  });

  it('lists enums', () => {
    const [role] = fold('enum Role {\n  USER\n  ADMIN\n}').final.enums();
    expect(role).toMatchObject({ key: 'prisma.Role', name: 'Role', values: ['USER', 'ADMIN'] });
  });
});

describe('look-ups in a folded schema', () => {
  const text =
    'model User {\n  id Int @id\n  @@map("users")\n  @@schema("auth")\n}\nview Stats {\n  id Int\n  @@index([id], map: "stats_id_idx")\n}';
  const { final } = fold(text);
  const name = (object: string, schema?: string) => ({
    object: { name: object },
    ...(schema === undefined ? {} : { schema: { name: schema } }),
  });

  it('find a table by its model, its database name and its key', () => {
    const user = final.tableByKey('prisma.User');
    expect(user?.name).toBe('User');
    expect(final.table(name('User'))).toBe(user);
    expect(final.table(name('users'))).toBe(user);
    expect(final.table(name('users', 'auth'))).toBe(user);
    expect(final.table(name('users', 'public'))).toBeUndefined();
    expect(final.table(name('nobody'))).toBeUndefined();
  });

  it('find a view and an index by its name', () => {
    expect(final.table(name('Stats'))?.kind).toBe('view');
    expect(final.index(name('stats_id_idx'))?.table.name).toBe('Stats');
    expect(final.index(name('nothing'))).toBeUndefined();
  });
});

describe('folding again after an edit', () => {
  const head = 'model A {\n  id Int @id\n  kind Kind\n}\n';
  const tail = 'model B {\n  id Int @id\n}\n';

  it('keeps the identity of every table that the edit cannot reach', () => {
    const [a, b] = prismaStatements(head + tail);
    const [edited] = prismaStatements('model B {\n  id BigInt @id\n}');
    if (!a || !b || !edited) throw new Error('statements missing');
    const before = foldPrisma([a, b]);
    const after = foldPrisma([a, edited]);
    expect(after.model('A')).toBe(before.model('A'));
    expect(after.model('B')).not.toBe(before.model('B'));
    expect(foldPrisma([a, b]).model('B')).toBe(before.model('B'));
  });

  it('builds a table again when a type that it names becomes known', () => {
    const [a] = prismaStatements(head);
    const [kind] = prismaStatements('enum Kind {\n  X\n}');
    if (!a || !kind) throw new Error('statements missing');
    const before = foldPrisma([a]).model('A');
    const after = foldPrisma([a, kind]).model('A');
    expect(before?.complete).toBe(false);
    expect(after?.complete).toBe(true);
    expect(after?.columns.map((column) => column.name)).toEqual(['id', 'kind']);
  });
});

describe('folding a document through edits', () => {
  const pieces = fc.constantFrom(
    ...[
      'model A {\n',
      'model B {\n',
      'enum C {\n',
      'type D {\n',
      '}\n',
      '  id Int @id\n',
      '  c C\n',
      '  b B @relation(fields: [c])\n',
    ],
    ...['  d D\n', '  as A[]\n', '@@unique([c])\n', 'x', ' ', '\n', '"', '//', '/*', '*/', '(', '@'],
  );
  const schemaText = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));

  /** A schema without its statements, whose places in the text are told instead. */
  const described = (document: SourceDocument): unknown => {
    const { final } = foldPrisma(document.statements);
    const plain = JSON.stringify([...final.tables(), ...final.enums()], (key, value: unknown) =>
      key === 'statement' ? (value as Statement).start : value,
    );
    return JSON.parse(plain);
  };

  it('gives what folding the final text afresh gives', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 20 }), newText: schemaText });
    fc.assert(
      fc.property(schemaText, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const document = new SourceDocument('a.prisma', start, 'unknown');
        document.parseAll('unknown', new PrismaParser());
        for (const { at, length, newText } of edits) {
          foldPrisma(document.statements);
          const from = at % (document.text.length + 1);
          document.edit([{ span: { start: from, end: Math.min(document.text.length, from + length) }, newText }]);
        }
        const fresh = new SourceDocument('a.prisma', document.text, 'unknown');
        fresh.parseAll('unknown', new PrismaParser());
        expect(described(document)).toEqual(described(fresh));
      }),
      { numRuns: 1000 },
    );
  });
});
