import { atlas } from './atlas.ts';
import { dbmate } from './dbmate.ts';
import { dbup } from './dbup.ts';
import { diesel } from './diesel.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { graphileMigrate } from './graphile-migrate.ts';
import { hasura } from './hasura.ts';
import type { Layout } from './layout.ts';
import { liquibase } from './liquibase.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { numbered } from './numbered.ts';
import { pop } from './pop.ts';
import { postgresMigrations } from './postgres-migrations.ts';
import { prismaMigrate } from './prisma-migrate.ts';
import { rails } from './rails.ts';
import { refinery } from './refinery.ts';
import { sourcegraph } from './sourcegraph.ts';
import { sqitch } from './sqitch.ts';
import { sqlMigrate } from './sql-migrate.ts';
import { sqlx } from './sqlx.ts';
import { ssdt } from './ssdt.ts';
import { supabase } from './supabase.ts';
import { tern } from './tern.ts';

/** Every layout. Of two that claim a folder with the same evidence, the earlier one has it. */
export const LAYOUTS: readonly Layout[] = [
  prismaMigrate,
  drizzle,
  supabase,
  sourcegraph,
  hasura,
  diesel,
  goose,
  dbmate,
  sqlMigrate,
  liquibase,
  graphileMigrate,
  sqitch,
  tern,
  nodePgMigrate,
  pop,
  sqlx,
  golangMigrate,
  refinery,
  flyway,
  postgresMigrations,
  atlas,
  dbup,
  ssdt,
  rails,
  numbered,
];

const BY_ID: ReadonlyMap<string, Layout> = new Map(LAYOUTS.map((layout) => [layout.id, layout]));

/** The layout of that id; undefined for ids that are no migration tool (`schema-files`, `prisma-schema`, `loose`). */
export function layoutById(id: string): Layout | undefined {
  return BY_ID.get(id);
}
