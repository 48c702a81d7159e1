import type { SpokeCard } from './card.ts';

export const core: SpokeCard = {
  id: 'databases-data-core',
  title: 'Data core - store choice and shared rules',
  decision: 'Which store, which identifiers and which connection budget the task rests on.',
  gates: [
    'store chosen, with the alternatives rejected and why',
    'identifier strategy',
    'pool budget line that adds up',
    'correctness gate: what must be true before and how it is verified after',
    'next spoke and next action',
  ],
  nextAction:
    'Write down the store with the alternatives you reject, the identifier strategy and the pool budget; then open the spoke of the chosen engine.',
};
