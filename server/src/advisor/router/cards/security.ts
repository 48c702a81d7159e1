import type { SpokeCard } from './card.ts';

export const security: SpokeCard = {
  id: 'security-compliance',
  title: 'Security, privacy and audit',
  decision: 'Who may see and change which data, and how that is proved.',
  gates: [
    'data classes touched',
    'role matrix and its change',
    'encryption state of each path',
    'injection findings',
    'audit coverage',
    'regime rows with evidence or unknown',
    'what only a human or a lawyer can decide',
  ],
  nextAction: 'Name the data classes touched, then write the role matrix or policy and the test that shows it holds.',
};
