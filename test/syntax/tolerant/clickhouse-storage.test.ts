import { describe, expect, it } from 'vitest';
import { loadParser } from '../../../server/src/node/parsers.ts';

const parser = await loadParser('clickhouse');

function storageOf(text: string) {
  const { fact } = parser.parse(text);
  if (fact.kind !== 'createTable' && fact.kind !== 'createView') throw new Error(fact.kind);
  const written = (key: { parts: readonly { span: { start: number; end: number } }[] } | undefined) =>
    key?.parts.map(({ span }) => text.slice(span.start, span.end));
  const { orderBy, partitionBy, primaryKey } = fact.storageKeys ?? {};
  return { orderBy: written(orderBy), partitionBy: written(partitionBy), primaryKey: written(primaryKey) };
}

describe('the storage keys of ClickHouse', () => {
  it('are the expressions behind the engine, with or without parentheses', () => {
    const text =
      'CREATE TABLE t (a UInt8, ts DateTime) ENGINE = MergeTree() PARTITION BY (toYYYYMM(ts), a) PRIMARY KEY a ORDER BY tuple(a, ts) TTL ts + INTERVAL 1 DAY';
    expect(storageOf(text)).toEqual({
      orderBy: ['a', 'ts'],
      partitionBy: ['toYYYYMM(ts)', 'a'],
      primaryKey: ['a'],
    });
  });

  it('are an empty list for tuple()', () => {
    expect(storageOf('CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY tuple()').orderBy).toEqual([]);
  });

  it('are undefined where an engine has none', () => {
    expect(storageOf('CREATE TABLE t (a UInt8) ENGINE = Memory')).toEqual({});
  });

  it('are those of a materialised view with an engine of its own', () => {
    const text =
      'CREATE MATERIALIZED VIEW v ENGINE = SummingMergeTree PARTITION BY a % 4 ORDER BY a AS SELECT a FROM t ORDER BY b';
    expect(storageOf(text)).toEqual({ orderBy: ['a'], partitionBy: ['a % 4'], primaryKey: undefined });
  });
});
