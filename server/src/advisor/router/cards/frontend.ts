import type { SiblingCard } from './card.ts';

export const frontend: SiblingCard = {
  id: 'frontend-developer',
  decision: 'State in the browser is no matter of the database.',
  nextAction: 'Hand over to frontend-developer with the shape and freshness of the data that the server can promise.',
};
