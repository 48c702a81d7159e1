import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModel, parsePrisma } from '../../support/prisma.ts';

const columnOf = (line: string) => {
  const text = `model M {\n  ${line}\n}`;
  const [column] = parseModel(text).columns;
  if (!column) throw new Error(`no column in ${line}`);
  return { column, text };
};

describe('a model', () => {
  it('becomes a table with a column for each scalar field, and keeps every field', () => {
    const model = parseModel('model User {\n  id Int @id\n  role Role\n  posts Post[]\n  name String?\n}');
    expect(model.name.object.name).toBe('User');
    expect(model.columns.map((column) => [column.name.name, column.notNull])).toEqual([
      ['id', true],
      ['name', false],
    ]);
    expect(model.prisma?.fields.map((field) => field.name.name)).toEqual(['id', 'role', 'posts', 'name']);
    expect(model.prisma?.fields[2]?.details).toMatchObject({ typeName: 'Post', list: true, optional: false });
  });

  it('carries what Prisma alone says of it', () => {
    const text = 'model User {\n  id Int @id @map("user_id")\n\n  @@map("users")\n  @@schema("auth")\n  @@ignore\n}';
    const model = parseModel(text);
    expect(model.prisma).toMatchObject({
      blockKind: 'model',
      mappedName: 'users',
      databaseSchema: 'auth',
      ignored: true,
      closingBrace: text.length - 1,
    });
    expect(model.columns[0]?.prisma?.mappedName).toBe('user_id');
  });

  it('may be a view or a composite type', () => {
    expect(parseModel('view V {\n  id Int\n}').prisma?.blockKind).toBe('view');
    expect(parseModel('type T {\n  id Int\n}').prisma?.blockKind).toBe('type');
  });

  it('takes the documentation directly above a field', () => {
    const model = parseModel('model A {\n  /// lost\n\n  /// first\n  /// second\n  a Int\n  b Int\n}');
    expect(model.prisma?.fields.map((field) => field.details.documentation)).toEqual(['first\nsecond', undefined]);
  });

  it('reads past comments of every kind', () => {
    const text = 'model A { // head\n  /* one */ a Int /* two\n */\n  /**\n   * b String\n   */\n  c Int // @id\n}';
    const model = parseModel(text);
    expect(model.columns.map((column) => column.name.name)).toEqual(['a', 'c']);
    expect(parsePrisma(text).problems).toEqual([]);
  });
});

describe('a type', () => {
  it.each([
    ['f Float', 'Float', 'float'],
    ['f Float @db.Real', 'db.Real', 'float'],
    ['f Decimal @db.Decimal(19, 4)', 'db.Decimal', 'decimal'],
    ['f Decimal @db.Money', 'db.Money', 'money'],
    ['f DateTime', 'DateTime', 'timestamp'],
    ['f DateTime @db.Date', 'db.Date', 'date'],
    ['f DateTime @db.Timestamptz(6)', 'db.Timestamptz', 'timestamp'],
    ['f String @db.Uuid', 'db.Uuid', 'uuid'],
    ['f String @pg.VarChar(20)', 'db.VarChar', 'text'],
    ['f String @db.Inet', 'db.Inet', 'network'],
    ['f Boolean @db.TinyInt', 'db.TinyInt', 'boolean'],
    ['f Int @db.UnsignedSmallInt', 'db.UnsignedSmallInt', 'integer'],
    ['f Json', 'Json', 'json'],
    ['f Bytes', 'Bytes', 'binary'],
    ['f Unsupported("tsvector")?', 'Unsupported', 'search'],
    ['f Unsupported("geometry(Point, 4326)")', 'Unsupported', 'geometry'],
    ['f Unsupported("vector(3)")', 'Unsupported', 'other'],
  ])('%s is %s of family %s', (line, name, family) => {
    expect(columnOf(line).column.type).toMatchObject({ name, family });
  });

  it('has the arguments of its native type, and its text for messages', () => {
    const { type } = columnOf('f Decimal[] @db.Decimal(19, 4)').column;
    expect(type).toMatchObject({ arguments: ['19', '4'], arrayDimensions: 1, text: 'Decimal[] @db.Decimal(19, 4)' });
    expect(columnOf('f Unsupported("vector(3)")').column.type.arguments).toEqual(['vector(3)']);
  });

  it('has a span that covers its name alone', () => {
    for (const [line, expected] of [
      ['f Float? @db.Real', 'Float'],
      ['f String[]', 'String'],
      ['f Unsupported("a b")?', 'Unsupported("a b")'],
    ] as const) {
      const { column, text } = columnOf(line);
      expect(text.slice(column.type.span.start, column.type.span.end)).toBe(expected);
    }
  });

  it('leaves a list nullable, as Prisma Migrate does', () => {
    expect(columnOf('f String[]').column.notNull).toBe(false);
  });
});

describe('a default', () => {
  it.each([
    ['f Int @default(-1)', { kind: 'literal', type: 'number', value: '-1' }],
    ['f Boolean @default(true)', { kind: 'literal', type: 'boolean', value: 'true' }],
    ['f String @default("a \\"b\\"\\n")', { kind: 'literal', type: 'string', value: 'a "b"\n' }],
    ['f DateTime @default(now())', { kind: 'call', name: 'now', arguments: [] }],
    ['f String @default(value: cuid(2))', { kind: 'call', name: 'cuid', arguments: [{ value: '2' }] }],
    ['f Int[] @default([1, 2])', { kind: 'array', items: [{ value: '1' }, { value: '2' }] }],
    [
      'f String @default(dbgenerated("gen_random_uuid()"))',
      { kind: 'call', name: 'dbgenerated', arguments: [{ type: 'string', value: 'gen_random_uuid()' }] },
    ],
  ])('is read from %s', (line, expected) => {
    const { column, text } = columnOf(line);
    expect(column.default).toMatchObject(expected);
    expect(text.slice(column.defaultSpan?.start, column.defaultSpan?.end)).toBe(line.slice(line.indexOf('@')));
  });

  it('stands where it is written', () => {
    const { column, text } = columnOf('f DateTime @default( now() )');
    expect(text.slice(column.default?.span.start, column.default?.span.end)).toBe('now()');
  });

  it('is an identity where it is autoincrement()', () => {
    const { column } = columnOf('id Int @id @default(autoincrement())');
    expect(column.identity).toBe('byDefault');
    expect(column.default).toBeUndefined();
  });

  it('may nest absurdly deep', () => {
    const deep = `f Int @default(${'a('.repeat(5000)}${')'.repeat(5000)})`;
    expect(columnOf(deep).column.default?.kind).toBe('call');
  });
});

describe('keys and indexes', () => {
  it('are read from field attributes with their database names', () => {
    const model = parseModel('model A {\n  id Int @id(map: "a_pk")\n  mail String @unique\n}');
    expect(model.columns[0]?.primaryKey).toMatchObject({ kind: 'primaryKey', name: { name: 'a_pk' } });
    expect(model.columns[1]?.unique).toMatchObject({ kind: 'unique', columns: [{ name: 'mail' }] });
  });

  it('are read from block attributes', () => {
    const text =
      'model A {\n  a Int\n  b Int\n  @@id([a, b])\n  @@unique(fields: [b, a(sort: Desc)], map: "u", name: "api")\n}';
    const [id, unique] = parseModel(text).constraints;
    expect(id).toMatchObject({ kind: 'primaryKey', columns: [{ name: 'a' }, { name: 'b' }] });
    expect(unique).toMatchObject({ kind: 'unique', columns: [{ name: 'b' }, { name: 'a' }], name: { name: 'u' } });
    expect(text.slice(unique?.span.start, unique?.span.end)).toMatch(/^@@unique\(.*\)$/u);
  });

  it('carry sort order, length, operator class and method', () => {
    const text =
      'model A {\n  @@index([a(sort: Desc), b(length: 10, ops: raw("gin_trgm_ops")), c(ops: JsonbPathOps)], type: Gin, map: "i")\n}';
    expect(parseModel(text).indexes[0]).toMatchObject({
      name: { name: 'i' },
      unique: false,
      method: 'gin',
      parts: [
        { column: { name: 'a' }, descending: true },
        { column: { name: 'b' }, descending: false, prefixLength: 10, operatorClass: 'gin_trgm_ops' },
        { column: { name: 'c' }, operatorClass: 'JsonbPathOps' },
      ],
    });
  });

  it('are btree where nothing is said, and fulltext where that is', () => {
    const model = parseModel('model A {\n  @@index([a])\n  @@fulltext([b])\n}');
    expect(model.indexes.map((index) => index.method)).toEqual(['btree', 'fulltext']);
  });

  it('are partial unique indexes, not constraints, where a unique attribute has a condition', () => {
    const model = parseModel(
      'model A {\n  mail String @unique(where: raw("deleted_at IS NULL"))\n  @@unique([mail], where: { deletedAt: null })\n}',
    );
    expect(model.columns[0]?.unique).toBeUndefined();
    expect(model.constraints).toEqual([]);
    expect(model.indexes.map((index) => [index.unique, index.where?.kind])).toEqual([
      [true, 'other'],
      [true, 'call'],
    ]);
  });

  it('name fields of composite types by their path', () => {
    expect(parseModel('model A {\n  @@index([address.street.number])\n}').indexes[0]?.parts[0]?.column?.name).toBe(
      'address.street.number',
    );
  });
});

describe('a relation', () => {
  it('with fields is a foreign key', () => {
    const text =
      'model A {\n  userId Int\n  user User @relation("author", fields: [userId], references: [id], onDelete: Cascade, onUpdate: NoAction, map: "fk")\n}';
    const [foreignKey] = parseModel(text).constraints;
    expect(foreignKey).toMatchObject({
      kind: 'foreignKey',
      name: { name: 'fk' },
      columns: [{ name: 'userId' }],
      referencedTable: { object: { name: 'User' } },
      referencedColumns: [{ name: 'id' }],
      onDelete: 'cascade',
      onUpdate: 'noAction',
    });
  });

  it('may go over several lines', () => {
    const text =
      'model A {\n  user User @relation(\n    fields: [userId], // here\n    references: [id]\n  )\n  userId Int\n}';
    expect(parseModel(text).constraints).toHaveLength(1);
    expect(parsePrisma(text).problems).toEqual([]);
  });

  it('says nothing of referential actions where the schema is silent', () => {
    const [foreignKey] = parseModel('model A {\n  u U @relation(fields: [x], references: [id])\n}').constraints;
    expect(foreignKey).not.toHaveProperty('onDelete');
  });

  it('without fields is the other side', () => {
    expect(parseModel('model A {\n  posts Post[] @relation("author")\n}').constraints).toEqual([]);
  });
});

describe('an enum', () => {
  it('has its values and its mapped name', () => {
    const { fact } = parsePrisma('enum Role {\n  USER // plain\n  ADMIN @map("admin")\n\n  @@map("roles")\n}');
    expect(fact).toMatchObject({
      kind: 'prismaEnum',
      name: { name: 'Role' },
      values: [{ name: 'USER' }, { name: 'ADMIN' }],
      mappedValues: { ADMIN: 'admin' },
      mappedName: 'roles',
    });
  });

  it('has its schema', () => {
    const { fact } = parsePrisma('enum Role {\n  USER\n\n  @@schema("base")\n}');
    expect(fact).toMatchObject({ kind: 'prismaEnum', databaseSchema: 'base' });
    expect(fact).not.toHaveProperty('mappedValues');
  });
});

describe('a datasource or generator', () => {
  it('has its properties as written and decoded', () => {
    const { fact } = parsePrisma(
      'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n  schemas  = [\n    "a",\n    "b"\n  ]\n}',
    );
    expect(fact).toMatchObject({
      kind: 'prismaDatasource',
      properties: [
        { key: { name: 'provider' }, text: '"postgresql"', value: 'postgresql' },
        { key: { name: 'url' }, value: 'env("DATABASE_URL")' },
        { key: { name: 'schemas' }, value: '[\n    "a",\n    "b"\n  ]' },
      ],
    });
    expect(parsePrisma('generator client {\n}').fact.kind).toBe('prismaGenerator');
  });
});

describe('a broken block', () => {
  const names = (text: string) => parseModel(text).prisma?.fields.map((field) => field.name.name);

  it.each([
    ['a field without a type', 'foo'],
    ['an unclosed argument list', 'foo Foo @relation(fields: [x], references: [id]'],
    ['an unclosed list', 'foo Foo @relation(fields: [x'],
    ['an argument list that breaks off after a comma', 'foo Foo @relation(fields: [x],'],
    ['an argument list that breaks off at once', 'foo Int @default('],
    ['an at sign alone', 'foo Int @'],
    ['an unclosed string', 'foo String @default("x'],
    ['stray punctuation', 'foo Int ) ] = :'],
    ['a block attribute that breaks off', '@@index([a'],
    ['a property', 'foo = 1'],
  ])('with %s keeps its other fields and says what is wrong', (_, line) => {
    const text = `model A {\n  a Int @id\n  ${line}\n  b String @unique\n  c Int\n\n  @@index([b])\n}`;
    const found = names(text);
    expect(found).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    expect(parseModel(text).indexes.some((index) => index.parts[0]?.column?.name === 'b')).toBe(true);
    expect(parsePrisma(text).problems.length).toBeGreaterThan(0);
  });

  it('keeps its fields where its closing brace is missing', () => {
    const text = 'model A {\n  a Int @id\n  b Int';
    expect(names(text)).toEqual(['a', 'b']);
    expect(parseModel(text).prisma?.closingBrace).toBe(text.length);
    expect(parsePrisma(text).problems).toHaveLength(1);
  });

  it.each(['model', 'mod', 'model User', 'model {\n}', 'modle User {\n}', '}', '"x"', ''])(
    'that is no known block is unparsed: %j',
    (text) => {
      expect(parsePrisma(text)).toMatchObject({ fact: { kind: 'unparsed' }, problems: [{}] });
    },
  );

  it('never throws, and every span lies within the text', () => {
    const piece = fc.constantFrom(
      ...[
        'model',
        'enum',
        ' ',
        ' ',
        '\n',
        '\n',
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        ',',
        ':',
        '=',
        '?',
        '"',
        '\\',
        '.',
        '@',
        '@@',
      ],
      ...[
        'A',
        'id',
        'Int',
        'String',
        '@id',
        '@default',
        '@relation',
        'fields',
        'Unsupported',
        'db',
        '1',
        '//',
        '///',
        '/*',
        '🙂',
      ],
    );
    const anything = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((pieces) => `model A {${pieces.join('')}`),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { fact, problems } = parsePrisma(text);
        for (const { span } of problems) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        if (fact.kind !== 'createTable') return;
        for (const field of fact.prisma?.fields ?? []) {
          expect(text.slice(field.name.span.start, field.name.span.end)).toBe(field.name.name);
          expect(text.slice(field.details.typeSpan.start, field.details.typeSpan.end)).toBe(field.details.typeName);
          expect(field.span.start).toBe(field.name.span.start);
          expect(field.span.end).toBeGreaterThanOrEqual(field.details.typeSpan.end);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
