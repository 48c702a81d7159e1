import { describe, expect, test } from 'vitest';
import { factOf } from './support.ts';

function typeOf(written: string) {
  const text = `ALTER TABLE "😀" ADD COLUMN a ${written} NOT NULL`;
  const [action] = factOf(text, 'alterTable').actions;
  if (action?.kind !== 'addColumn') throw new Error('no column');
  const { span, ...type } = action.column.type;
  expect(text.slice(span.start, span.end)).toBe(written);
  expect(type.text).toBe(written);
  return type;
}

describe('data types', () => {
  test.each([
    ['int', 'int4', 'integer'],
    ['INTEGER', 'int4', 'integer'],
    ['bigint', 'int8', 'integer'],
    ['smallint', 'int2', 'integer'],
    ['int8', 'int8', 'integer'],
    ['real', 'float4', 'float'],
    ['double precision', 'float8', 'float'],
    ['float', 'float8', 'float'],
    ['float(24)', 'float4', 'float'],
    ['float(53)', 'float8', 'float'],
    ['decimal', 'numeric', 'decimal'],
    ['money', 'money', 'money'],
    ['boolean', 'bool', 'boolean'],
    ['text', 'text', 'text'],
    ['character varying', 'varchar', 'text'],
    ['national character varying(3)', 'varchar', 'text'],
    ['char(3)', 'bpchar', 'text'],
    ['"char"', 'char', 'text'],
    ['public.citext', 'public.citext', 'text'],
    ['bytea', 'bytea', 'binary'],
    ['date', 'date', 'date'],
    ['time', 'time', 'time'],
    ['time with time zone', 'timetz', 'time'],
    ['timestamp', 'timestamp', 'timestamp'],
    ['timestamp without time zone', 'timestamp', 'timestamp'],
    ['timestamp(3) with time zone', 'timestamptz', 'timestamp'],
    ['timestamptz', 'timestamptz', 'timestamp'],
    ['interval day to second(3)', 'interval', 'interval'],
    ['bit varying(4)', 'varbit', 'bit'],
    ['uuid', 'uuid', 'uuid'],
    ['json', 'json', 'json'],
    ['jsonb', 'jsonb', 'json'],
    ['inet', 'inet', 'network'],
    ['tstzrange', 'tstzrange', 'range'],
    ['tsvector', 'tsvector', 'search'],
    ['geometry(Point, 4326)', 'geometry', 'geometry'],
    ['app."Mood"', 'app.Mood', 'unknown'],
  ])('%s is %s of the family %s', (written, name, family) => {
    expect(typeOf(written)).toMatchObject({ name, family, serial: false, arrayDimensions: 0 });
  });

  test.each([
    ['serial', 'int4'],
    ['serial4', 'int4'],
    ['BIGSERIAL', 'int8'],
    ['serial8', 'int8'],
    ['smallserial', 'int2'],
    ['serial2', 'int2'],
  ])('%s is %s with a sequence', (written, name) => {
    expect(typeOf(written)).toMatchObject({ name, family: 'integer', serial: true });
  });

  test('arguments are kept as written', () => {
    expect(typeOf('numeric(19, 4)').arguments).toEqual(['19', '4']);
    expect(typeOf('varchar(10)').arguments).toEqual(['10']);
    expect(typeOf('geometry(Point, 4326)').arguments).toEqual(['Point', '4326']);
    expect(typeOf('char').arguments).toEqual([]);
  });

  test('array dimensions are counted in every spelling', () => {
    expect(typeOf('varchar(10)[][3]')).toMatchObject({ name: 'varchar', arguments: ['10'], arrayDimensions: 2 });
    expect(typeOf('int ARRAY[4]').arrayDimensions).toBe(1);
    expect(typeOf('int ARRAY').arrayDimensions).toBe(1);
  });
});
