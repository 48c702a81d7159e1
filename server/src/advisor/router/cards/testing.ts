import type { SiblingCard } from './card.ts';

export const testing: SiblingCard = {
  id: 'testing-process',
  decision: 'Fixtures, factories and test data have an owner of their own.',
  nextAction:
    'Hand over to testing-process with the schema, its constraints and the data classes that must not leave production.',
};
