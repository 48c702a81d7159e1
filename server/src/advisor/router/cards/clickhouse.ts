import type { SpokeCard } from './card.ts';

export const clickhouse: SpokeCard = {
  id: 'clickhouse-io',
  title: 'ClickHouse analytics',
  decision: 'Engine, ORDER BY, partition key and insert mode of the ClickHouse table.',
  gates: [
    'the workload is analytical, or back to the store choice',
    'engine and ORDER BY justified by the listed queries',
    'partition key serves the lifecycle of data, or is left out',
    'insert mode, batch size and deduplication token',
    'update, delete and erasure strategy',
    'materialized view backfill plan',
    'scan caps for every query that a person or an agent runs',
  ],
  nextAction:
    'List the queries that the table serves, then check ORDER BY, insert batches and memory limits against them.',
};
