import type { SiblingCard } from './card.ts';

export const laravel: SiblingCard = {
  id: 'php-laravel',
  decision: 'Eloquent and artisan own this code.',
  nextAction: 'Hand over to php-laravel with the generated SQL, the tables and their indexes.',
};
