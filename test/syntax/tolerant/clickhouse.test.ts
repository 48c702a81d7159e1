import { describe, expect, it } from 'vitest';
import { factOf } from './support.ts';

const EVENTS = `CREATE TABLE db.events ON CLUSTER '{cluster}' (
  id UInt64,
  name LowCardinality(Nullable(String)) DEFAULT 'x' CODEC(ZSTD(1)),
  tags Array(String),
  price Decimal(18, 4),
  at DateTime64(3, 'UTC') DEFAULT now64(3) TTL at + INTERVAL 1 DAY,
  day Date MATERIALIZED toDate(at),
  attrs Map(String, UInt8),
  INDEX by_name name TYPE bloom_filter(0.01) GRANULARITY 4,
  CONSTRAINT positive CHECK price > 0,
  PROJECTION p (SELECT id ORDER BY id)
) ENGINE = ReplacingMergeTree(at) PARTITION BY toYYYYMM(at) PRIMARY KEY id ORDER BY (id, at) TTL at + INTERVAL 30 DAY SETTINGS index_granularity = 8192`;

describe('ClickHouse', () => {
  const table = factOf('clickhouse', EVENTS, 'createTable');

  it('reads the type within Nullable, LowCardinality and Array, and what may be NULL', () => {
    expect(
      table.columns.map(({ name, type, explicitNull }) => [name.name, type.name, type.arrayDimensions, explicitNull]),
    ).toEqual([
      ['id', 'uint64', 0, false],
      ['name', 'string', 0, true],
      ['tags', 'string', 1, false],
      ['price', 'decimal', 0, false],
      ['at', 'datetime64', 0, false],
      ['day', 'date', 0, false],
      ['attrs', 'map', 0, false],
    ]);
    expect(table.columns[1]?.type.text).toBe('LowCardinality(Nullable(String))');
    expect(table.columns[5]?.generated).toMatchObject({ stored: true, expression: { kind: 'call' } });
  });

  it('reads engine, keys and the other clauses as options', () => {
    expect(table.options).toEqual({
      engine: 'ReplacingMergeTree(at)',
      'partition by': 'toYYYYMM(at)',
      'primary key': 'id',
      'order by': '(id, at)',
      ttl: 'at + INTERVAL 30 DAY',
      settings: 'index_granularity = 8192',
      'on cluster': "'{cluster}'",
    });
    expect(table.indexes).toMatchObject([{ name: { name: 'by_name' }, method: 'bloom_filter' }]);
  });

  it('reads ALTER TABLE and leaves mutations and projections to their words', () => {
    const sql =
      'ALTER TABLE e ON CLUSTER c ADD COLUMN IF NOT EXISTS a Int32 AFTER b, DROP COLUMN d, MODIFY COLUMN f String, RENAME COLUMN g TO h, MATERIALIZE INDEX i';
    const fact = factOf('clickhouse', sql, 'alterTable');
    expect(fact.options).toEqual({ 'on cluster': 'c' });
    expect(fact.actions.map((action) => action.kind)).toEqual([
      'addColumn',
      'dropColumn',
      'modifyColumn',
      'renameColumn',
      'other',
    ]);
    expect(factOf('clickhouse', 'ALTER TABLE e DELETE WHERE a = 1', 'alterTable').actions).toMatchObject([
      { what: 'delete' },
    ]);
    expect(factOf('clickhouse', 'ALTER TABLE v MODIFY QUERY SELECT a, b FROM c', 'alterTable').actions).toHaveLength(1);
  });

  it('reads a materialized view with where it writes', () => {
    const view = factOf(
      'clickhouse',
      'CREATE MATERIALIZED VIEW IF NOT EXISTS v TO db.t AS SELECT a FROM b',
      'createView',
    );
    expect(view).toMatchObject({
      materialized: true,
      ifNotExists: true,
      options: { to: 'db.t' },
      query: { verb: 'select' },
    });
  });
});
