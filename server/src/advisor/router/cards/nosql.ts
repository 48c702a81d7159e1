import type { SpokeCard } from './card.ts';

export const nosql: SpokeCard = {
  id: 'nosql-patterns',
  title: 'Document, search and wide-column stores',
  decision: 'The document, partition or mapping design that serves the access patterns.',
  gates: [
    'list of access patterns, and the document, table or index that serves each',
    'growth bound of every array, partition and shard; hot key check',
    'consistency and durability stated for each use',
    'source of truth named; rebuild or backup path with its duration',
    'schema-version plan: how old and new shapes live together',
    'cost note: reads, writes, index fan-out',
  ],
  nextAction:
    'List the access patterns with their growth, then check keys, indexes and consistency settings against them.',
};
