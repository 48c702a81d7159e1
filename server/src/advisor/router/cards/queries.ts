import type { SpokeCard } from './card.ts';

export const queries: SpokeCard = {
  id: 'queries',
  title: 'Writing queries',
  decision: 'The query that is correct on nulls, duplicates and ties, and the index it relies on.',
  gates: [
    'query text with bound parameters, and the dialect it is written for',
    'index it relies on and the EXPLAIN to run',
    'behaviour on NULL, duplicates, ties and the empty set',
    'locks and isolation when it writes',
  ],
  nextAction: 'Write the query with bound parameters for the dialect in use and run EXPLAIN on realistic data.',
};
