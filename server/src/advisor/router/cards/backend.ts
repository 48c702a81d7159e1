import type { SiblingCard } from './card.ts';

export const backend: SiblingCard = {
  id: 'backend-architecture',
  decision: 'Repositories, units of work and service layers belong to the layer above the database.',
  nextAction:
    'Hand over to backend-architecture with the tables, the transaction boundaries and the queries concerned.',
};
