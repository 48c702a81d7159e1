import type { SpokeCard } from './card.ts';

export const specialized: SpokeCard = {
  id: 'specialized-stores',
  title: 'Vector, time-series and graph stores',
  decision:
    'Whether a vector, time-series, graph or search structure is needed, and how it stays in step with its source.',
  gates: [
    'why the base store is not enough, as a number',
    'source of truth, synchronisation, full rebuild with its duration',
    'target: recall and latency, or retention and cardinality, or a bound on path length',
    'filter and tenant strategy',
    'memory and disk estimate',
    'deletion path, including erasure of personal data',
  ],
  nextAction:
    'Measure what the base store does not reach (recall, latency, retention), then set the index or store to that target.',
};
