import type { SpokeCard } from './card.ts';

export const transactions: SpokeCard = {
  id: 'transactions',
  title: 'Transactions and integrity',
  decision: 'What keeps the invariant: a constraint, one statement, a lock, an isolation level or a retry.',
  gates: [
    'the invariant in one sentence, and the constraint that enforces it without the application',
    'isolation level and why',
    'who retries, on which codes, how often',
    'lock order and timeouts',
    'side effects moved out of the transaction',
  ],
  nextAction:
    'State the invariant in one sentence and try a constraint first; then choose the lock or isolation level and who retries.',
};
