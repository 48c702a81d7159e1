import type { SpokeCard } from './card.ts';

export const orm: SpokeCard = {
  id: 'orm-patterns',
  title: 'Other ORMs',
  decision: 'How the ORM must load, save or migrate, and which automatic sync stays off.',
  gates: [
    'ORM, version and migration runner',
    'generated SQL shown and its locks checked',
    'sync, push and AutoMigrate blocked outside throw-away databases',
    'rename or drop-and-add confirmed by the user',
    'foreign-key index and the path of concurrent indexes',
    'number of queries for the page in question',
  ],
  nextAction: 'Note the ORM and its version, print the SQL that it generates, and change one thing.',
};
