import type { SpokeCard } from './card.ts';

export const postgres: SpokeCard = {
  id: 'postgres-patterns',
  title: 'PostgreSQL',
  decision: 'The exact PostgreSQL type, index, setting or DDL, with the lock that it takes.',
  gates: [
    'type, key and index verdict with the exact DDL',
    'lock level of each DDL statement and the lock_timeout it runs under',
    'EXPLAIN evidence, or the EXPLAIN (ANALYZE, BUFFERS) that still has to be run',
    'PostgreSQL version assumed',
  ],
  nextAction:
    'Note the server version, run EXPLAIN (ANALYZE, BUFFERS) or the catalogue query of the spoke, and change one thing.',
};
