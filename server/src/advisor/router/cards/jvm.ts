import type { SiblingCard } from './card.ts';

export const jvm: SiblingCard = {
  id: 'jvm',
  decision: 'JPA, Hibernate and Spring Data own this code.',
  nextAction: 'Hand over to jvm with the generated SQL, the mapping and the transaction boundaries.',
};
