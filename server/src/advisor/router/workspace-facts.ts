import type { SpokeId } from './route-ids.ts';

/** What the workspace shows. It speaks only where the question names neither an engine nor an ORM. */
export interface WorkspaceFacts {
  /** Engines by any usual name: `postgresql`, `mysql`, `mariadb`, `clickhouse`, `redis`, `mongodb`, … Unknown names are skipped. */
  readonly engines?: readonly string[];
  /** ORMs by any usual name: `prisma`, `drizzle`, `typeorm`, `sqlalchemy`, `alembic`, `activerecord`, `gorm`, … */
  readonly orms?: readonly string[];
}

const ENGINE_SPOKES: Readonly<Record<string, SpokeId>> = {
  postgres: 'postgres-patterns',
  postgresql: 'postgres-patterns',
  mysql: 'mysql-patterns',
  mariadb: 'mysql-patterns',
  clickhouse: 'clickhouse-io',
  redis: 'redis-patterns',
  valkey: 'redis-patterns',
  mongodb: 'nosql-patterns',
  elasticsearch: 'nosql-patterns',
  opensearch: 'nosql-patterns',
  cassandra: 'nosql-patterns',
  dynamodb: 'nosql-patterns',
};

/** The spokes of the workspace's relational or analytical engines, without repetition, in the order given. */
export function engineSpokes(facts: WorkspaceFacts | undefined): readonly SpokeId[] {
  const ids = (facts?.engines ?? []).map((name) => ENGINE_SPOKES[String(name).toLowerCase()]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The spokes of the workspace's ORMs: Prisma has its own, all others share one. */
export function ormSpokes(facts: WorkspaceFacts | undefined): readonly SpokeId[] {
  const ids = (facts?.orms ?? []).map(
    (name): SpokeId => (/^prisma/i.test(String(name)) ? 'prisma-patterns' : 'orm-patterns'),
  );
  return [...new Set(ids)];
}
