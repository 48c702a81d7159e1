import type { SiblingCard } from './card.ts';

export const direction: SiblingCard = {
  id: 'direction-technique',
  decision: 'The stack, the vendor or the platform is a decision that someone must sign.',
  nextAction:
    'Hand over to direction-technique with the data requirements: volumes, access patterns, consistency, retention, cost.',
};
