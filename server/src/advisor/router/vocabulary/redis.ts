import { type SpokeVocabulary, terms } from './terms.ts';

/** Redis, Valkey and what is built on them. */
export const redis: SpokeVocabulary = {
  spoke: 'redis-patterns',
  names: terms(`
    redis; valkey; keydb; dragonflydb; elasticache; upstash; memorystore; memcached; redis cluster; redis
    sentinel; bullmq; sidekiq; celery; huey; redlock; ioredis; redisson; connect redis; setnx; set nx; zset;
    xautoclaim; xreadgroup; bgsave; maxmemory; allkeys lru; volatile lru; allkeys lfu; cache stampede; redis
    stream; bull queue; bull; redis py; predis; phpredis; hiredis; stackexchange redis; spring data redis;
    django redis; rq; arq; bee queue; kue; asynq; laravel horizon; flower celery; redis om; redisearch;
    redistimeseries; redis streams; lua redis; used_memory; mem_fragmentation_ratio; jemalloc; dump rdb; redis
    conf; redis cli; redis server; keyspace notifications; keyspace; psubscribe; blpop; rpoplpush; hmset;
    expireat; pexpire; getset; incr; incrby; zrange; zrangebyscore; smembers; scan cursor; flushall; flushdb;
    randomkey; maxmemory policy; noeviction; replica of; slaveof; redis replication; diskless; cluster slots;
    hash slot; hash tag; resharding redis slots; keyv; cache manager; memcache; caffeine cache; dragonfly; hget;
    appendfsync; rdb snapshot; evalsha; incr expire; dog pile; visibility_timeout; busy redis; noauth
    authentication required; hyperloglog; dramatiq; horizon queue; ratelimiter; sliding window
  `),
  errors: terms(`
    oom command not allowed; crossslot; misconf; readonly you can't write against a read only replica; moved;
    noauth; wrongtype; job stalled more than allowable limit; missing lock for job; loading redis is loading;
    busy redis is busy; clusterdown; noscript; err max number of clients reached; err value is not an integer;
    err unknown command; asking; tryagain; masterdown; no such key; err error running script;
    background saving error; can t save in background; fork cannot allocate memory; wrongtype operation;
    misconf redis; readonly you can't write; moved redirect; max number of clients reached;
    noscript no matching script; execabort; maxretriesperrequesterror; could not renew lock for job;
    econnrefused 6379; background save; can't save in background
  `),
  tools: terms(`
    resque; lettuce; jedis; node redis; sorted set; hset; hgetall; hincrby; zadd; lpush; brpop; xadd; xack;
    appendonly; aof; rdb; volatile ttl; redis stack; redisjson; lua script; bloom filter; setex; rq worker;
    horizon; removeoncomplete; lockduration; cache aside; write through cache; scan command; write through;
    write behind; bloom filter redis; pending entries; aof rewrite; rdb or aof; pubsub; leaky bucket
  `),
  concerns: terms(`
    session store; sentinel;
    cache invalidation; invalidation du cache; invalidation cache; cached object; cache key; cache entries;
    thundering herd; eviction; politique d'eviction; rate limit; rate limiter; rate limiting; limite de debit;
    limiter le nombre de requetes; token bucket; sliding window rate; fixed window; leaderboard; session store;
    session key; distributed lock; verrou distribue; fencing token; pub sub; consumer group; stalled job; hot key;
    big key; ttl; ttl jitter; job queue; file d'attente; delayed job; counter per api key; cron that must run
    once; cron must run once; run once; appendonly everysec; big keys; expirations manquantes; expiration; cache
    expiration; cached value; cache warm; stale cache; cache miss; cache hits; in memory store; background job;
    background jobs; background tasks; background task; taches en arriere plan; delayed queue; repeatable job;
    concurrency limit of workers; throttle; throttling; ratelimit; rate limits; login attempts; mise en cache;
    mettre en cache; vider le cache; cache applicatif; session php; session partagee; leader lock; lock expires;
    lock released; keys never expire; evicted keys; connection to redis
  `),
  hints: terms(`
    cache; caching; cached; queue; session; sessions; hash with
  `),
};
