import { backend } from './backend.ts';
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
import { outOfScope } from './out-of-scope.ts';
import { postgres } from './postgres.ts';
import { prisma } from './prisma.ts';
import { queryOptimization } from './query-optimization.ts';
import { recovery } from './recovery.ts';
import { redis } from './redis.ts';
import { scaling } from './scaling.ts';
import { security } from './security.ts';
import { specialized } from './specialized.ts';
import type { SpokeVocabulary } from './terms.ts';
import { testing } from './testing.ts';
import { throughput } from './throughput.ts';
import { transactions } from './transactions.ts';

/** Every vocabulary: the spokes, the siblings, and what lies outside. */
export const VOCABULARIES: readonly SpokeVocabulary[] = [
  postgres,
  mysql,
  clickhouse,
  redis,
  nosql,
  specialized,
  prisma,
  orm,
  migrations,
  throughput,
  scaling,
  recovery,
  observability,
  security,
  core,
  modeling,
  queryOptimization,
  transactions,
  laravel,
  jvm,
  backend,
  frontend,
  devops,
  testing,
  direction,
  outOfScope,
];
