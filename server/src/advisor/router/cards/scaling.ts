import type { SpokeCard } from './card.ts';

export const scaling: SpokeCard = {
  id: 'scaling-architecture',
  title: 'Scaling and distributed data',
  decision:
    'Which step of the ladder (replica, partition, shard, separate store) is needed and what consistency it keeps.',
  gates: [
    'step of the ladder reached, with the number that proves the earlier steps are spent',
    'key and topology, with skew and share of single-shard queries simulated',
    'consistency contract for each use case',
    'failure and compensation table with owners',
    'cutover by cohort, verification, rollback point',
    'cost, owner and the packet for devops: nodes, CPU, memory, storage, IOPS, network',
  ],
  nextAction:
    'Name the number that proves that the earlier steps are spent; then choose the key or topology and write the consistency contract.',
};
