import type { SpokeCard } from './card.ts';

export const migrations: SpokeCard = {
  id: 'database-migrations',
  title: 'Safe schema migrations',
  decision: 'In which phases the change reaches production, and how long a rollback stays possible.',
  gates: [
    'pattern and phases, one deployable step each',
    'lock level and expected duration for each statement',
    'backup or point-in-time position noted',
    'verification query and its expected answer',
    'rollback statement with the window in which it is valid',
    'abort criteria and an owner',
  ],
  nextAction:
    'Write the first phase (expand) as its own migration with lock_timeout, its verification query and its rollback statement.',
};
