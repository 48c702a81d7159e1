import type { SpokeCard } from './card.ts';

export const throughput: SpokeCard = {
  id: 'data-throughput-accelerator',
  title: 'Moving data fast and correctly',
  decision: 'Load path, batch size, checkpoint and accounting of the data that moves.',
  gates: [
    'slowest stage, with its number',
    'native load path, batch size and workers',
    'idempotency key and checkpoint',
    'backpressure signals and limits',
    'accounting block: source and target counts agree, or the job is not done',
  ],
  nextAction:
    'Measure rows per second at each stage, switch the slowest one to the native load path, and count source and target.',
};
