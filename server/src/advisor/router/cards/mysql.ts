import type { SpokeCard } from './card.ts';

export const mysql: SpokeCard = {
  id: 'mysql-patterns',
  title: 'MySQL and MariaDB',
  decision: 'The exact MySQL or MariaDB DDL, setting or index, with ALGORITHM and LOCK.',
  gates: [
    'server product and version, charset and collation',
    'each ALTER with ALGORITHM and LOCK, and what happens if they are refused',
    'lock_wait_timeout for DDL, isolation level and deadlock retry for DML',
    'index used: EXPLAIN key, key_len, rows',
    'replica safety',
  ],
  nextAction: 'Note product and version, read EXPLAIN or SHOW ENGINE INNODB STATUS, and change one thing.',
};
