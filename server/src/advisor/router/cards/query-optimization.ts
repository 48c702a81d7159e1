import type { SpokeCard } from './card.ts';

export const queryOptimization: SpokeCard = {
  id: 'query-optimization',
  title: 'Query and index optimisation',
  decision: 'The single change (index, rewrite, statistics or setting) that the execution plan supports.',
  gates: [
    'fingerprint with calls, total, mean and p99 where known',
    'plan before, with real parameters',
    'one change, its hypothesis and what would disprove it',
    'write and storage cost; expected effect labelled as an estimate',
    'verification query and rollback',
  ],
  nextAction:
    'Get the plan with real parameters: EXPLAIN (ANALYZE, BUFFERS) on PostgreSQL, EXPLAIN ANALYZE on MySQL 8; then change one thing.',
};
