import type { SiblingId, SpokeId } from '../route-ids.ts';
import { backend } from './backend.ts';
import type { SiblingCard, SpokeCard } from './card.ts';
import { clickhouse } from './clickhouse.ts';
import { core } from './core.ts';
import { devops } from './devops.ts';
import { direction } from './direction.ts';
import { frontend } from './frontend.ts';
import { jvm } from './jvm.ts';
import { laravel } from './laravel.ts';
import { migrations } from './migrations.ts';
import { modeling } from './modeling.ts';
import { mysql } from './mysql.ts';
import { nosql } from './nosql.ts';
import { observability } from './observability.ts';
import { orm } from './orm.ts';
import { postgres } from './postgres.ts';
import { prisma } from './prisma.ts';
import { queries } from './queries.ts';
import { queryOptimization } from './query-optimization.ts';
import { recovery } from './recovery.ts';
import { redis } from './redis.ts';
import { scaling } from './scaling.ts';
import { security } from './security.ts';
import { specialized } from './specialized.ts';
import { testing } from './testing.ts';
import { throughput } from './throughput.ts';
import { transactions } from './transactions.ts';

export const SPOKE_CARDS: ReadonlyMap<SpokeId, SpokeCard> = new Map(
  [
    core,
    modeling,
    scaling,
    migrations,
    prisma,
    orm,
    postgres,
    mysql,
    clickhouse,
    redis,
    nosql,
    specialized,
    queries,
    queryOptimization,
    transactions,
    throughput,
    security,
    observability,
    recovery,
  ].map((card) => [card.id, card]),
);

export const SIBLING_CARDS: ReadonlyMap<SiblingId, SiblingCard> = new Map(
  [backend, laravel, jvm, frontend, devops, testing, direction].map((card) => [card.id, card]),
);
