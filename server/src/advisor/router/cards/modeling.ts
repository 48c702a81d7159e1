import type { SpokeCard } from './card.ts';

export const modeling: SpokeCard = {
  id: 'data-modeling',
  title: 'Data modelling and schema design',
  decision: 'How the domain becomes tables: entities, cardinalities, keys and constraints.',
  gates: [
    'entities and cardinalities confirmed by the person who owns the domain',
    'each invariant written as a constraint, or named as one that the database cannot hold',
    'top access patterns mapped to a query and an index',
    'tenancy, personal data, retention and deletion decided; identifiers chosen',
    'each denormalisation justified: measured gain, consistency mechanism, migration plan',
    'migration path from the current schema',
  ],
  nextAction:
    'List the entities with their cardinalities and the three most frequent access patterns; then draw the tables with their constraints.',
};
