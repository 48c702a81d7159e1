import { type SpokeVocabulary, terms } from './terms.ts';

/** Redis, Valkey and what is built on them. */
export const redis: SpokeVocabulary = {
  spoke: 'redis-patterns',
  names: terms(`
    redis; valkey; keydb; dragonflydb; elasticache; upstash; memorystore; memcached; redis cluster; redis
    sentinel; bullmq; sidekiq; celery; huey; redlock; ioredis; redisson; connect redis; setnx; set nx; zset;
    xautoclaim; xreadgroup; bgsave; maxmemory; allkeys lru; volatile lru; allkeys lfu; cache stampede; redis
    stream; bull queue; bull
  `),
  errors: terms(`
    oom command not allowed; crossslot; misconf; readonly you can't write against a read only replica; moved;
    noauth; wrongtype; job stalled more than allowable limit; missing lock for job; loading redis is loading; busy
    redis is busy; clusterdown; noscript
  `),
  tools: terms(`
    resque; lettuce; jedis; node redis; sorted set; hset; hgetall; hincrby; zadd; lpush; brpop; xadd; xack;
    appendonly; aof; rdb; volatile ttl; redis stack; redisjson; lua script; bloom filter; setex; rq worker;
    horizon; removeoncomplete; lockduration; cache aside; write through cache; scan command
  `),
  concerns: terms(`
    cache invalidation; invalidation du cache; invalidation cache; cached object; cache key; cache entries;
    thundering herd; eviction; politique d'eviction; rate limit; rate limiter; rate limiting; limite de debit;
    limiter le nombre de requetes; token bucket; sliding window rate; fixed window; leaderboard; session store;
    session key; distributed lock; verrou distribue; fencing token; pub sub; consumer group; stalled job; hot key;
    big key; ttl; ttl jitter; job queue; file d'attente; delayed job; counter per api key; cron that must run
    once; cron must run once; run once; appendonly everysec; big keys; expirations manquantes; expiration
  `),
  hints: terms(`
    cache; caching; cached; queue; session; sessions; hash with
  `),
};
