import type { SpokeCard } from './card.ts';

export const redis: SpokeCard = {
  id: 'redis-patterns',
  title: 'Redis and Valkey',
  decision: 'Whether Redis fits, and which structure, expiry and loss tolerance the data has.',
  gates: [
    'purpose (cache, lock, limit, queue, session) and whether the data may vanish',
    'maxmemory, eviction policy, TTL with jitter',
    'stampede plan for a cache; fencing, or the words efficiency only, for a lock',
    'answer to: would FOR UPDATE SKIP LOCKED do',
    'server version checked for each command used',
    'behaviour when Redis is down: fail open or fail closed',
  ],
  nextAction:
    'Say whether the data may vanish, then set maxmemory, eviction and TTL, and compare a queue or lock with SKIP LOCKED in the database.',
};
