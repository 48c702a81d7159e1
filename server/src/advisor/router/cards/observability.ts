import type { SpokeCard } from './card.ts';

export const observability: SpokeCard = {
  id: 'observability',
  title: 'Monitoring, thresholds and capacity',
  decision: 'Which metric, threshold and window warn, and which wake somebody.',
  gates: [
    'service level chosen by its owner',
    'metric, window and sample size of each alert',
    'query that confirms it',
    'owner and first safe action',
    'baseline stored, with the release',
    'what could not be seen from here',
  ],
  nextAction:
    'Agree the service level with its owner, store a baseline, and write each alert with the query that confirms it.',
};
