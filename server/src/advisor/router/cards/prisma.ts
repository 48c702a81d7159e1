import type { SpokeCard } from './card.ts';

export const prisma: SpokeCard = {
  id: 'prisma-patterns',
  title: 'Prisma ORM',
  decision: 'How the Prisma schema, client call or migration must change, for the major version in use.',
  gates: [
    'Prisma major, generator, provider and adapter',
    'generated SQL seen, and whether it is the problem',
    'destructive-command check: command, target, data at risk',
    'pool verdict: instances × max within the database budget',
    'migration.sql reviewed for locks',
  ],
  nextAction: 'Note the Prisma major and provider, look at the generated SQL or migration.sql, and change one thing.',
};
