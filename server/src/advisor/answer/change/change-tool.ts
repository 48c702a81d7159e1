import { fold } from '../../router/words.ts';
import type { AdvisorWorkspace, KnownTable } from '../../workspace/advisor-workspace.ts';

/** The tools whose form of a migration is known. `prisma` and `drizzle` write migrations from a model of their own. */
export type ChangeTool =
  | 'prisma'
  | 'drizzle'
  | 'alembic'
  | 'django'
  | 'rails'
  | 'typeorm'
  | 'knex'
  | 'sequelize'
  | 'laravel'
  | 'ef-core'
  | 'flyway'
  | 'liquibase'
  | 'goose'
  | 'dbmate'
  | 'golang-migrate'
  | 'supabase';

/** Names of tools as people write them in a question, folded. */
const BY_WORD: readonly (readonly [RegExp, ChangeTool])[] = [
  [/\balembic\b|\bflask-migrate\b|\bsqlalchemy\b|\bsqlmodel\b/, 'alembic'],
  [/\bdjango\b|\bmakemigrations\b/, 'django'],
  [/\brails\b|\bactive ?record\b|\bstrong_migrations\b/, 'rails'],
  [/\btypeorm\b/, 'typeorm'],
  [/\bknex\b|\bobjection\b/, 'knex'],
  [/\bsequelize\b/, 'sequelize'],
  [/\blaravel\b|\beloquent\b/, 'laravel'],
  [/\bef core\b|\bentity framework\b/, 'ef-core'],
  [/\bflyway\b/, 'flyway'],
  [/\bliquibase\b/, 'liquibase'],
  [/\bgoose\b/, 'goose'],
  [/\bdbmate\b/, 'dbmate'],
  [/\bgolang-?migrate\b/, 'golang-migrate'],
  [/\bprisma\b/, 'prisma'],
  [/\bdrizzle\b/, 'drizzle'],
];

/** Layouts of a database that are a tool's own. */
const BY_LAYOUT: Readonly<Record<string, ChangeTool>> = {
  drizzle: 'drizzle',
  flyway: 'flyway',
  liquibase: 'liquibase',
  goose: 'goose',
  dbmate: 'dbmate',
  'golang-migrate': 'golang-migrate',
  supabase: 'supabase',
  rails: 'rails',
};

/** Products of the stack that run migrations, those that do nothing else first. */
const BY_PRODUCT: readonly (readonly [product: string, tool: ChangeTool])[] = [
  ['alembic', 'alembic'],
  ['flyway', 'flyway'],
  ['liquibase', 'liquibase'],
  ['goose', 'goose'],
  ['dbmate', 'dbmate'],
  ['golang-migrate', 'golang-migrate'],
  ['prisma', 'prisma'],
  ['drizzle', 'drizzle'],
  ['django', 'django'],
  ['strong-migrations', 'rails'],
  ['activerecord', 'rails'],
  ['typeorm', 'typeorm'],
  ['knex', 'knex'],
  ['objection', 'knex'],
  ['sequelize', 'sequelize'],
  ['eloquent', 'laravel'],
  ['ef-core', 'ef-core'],
];

/** The tool that a change is written for: the one that the question names, else that of the table's database, else the workspace's. */
export function changeTool(
  question: string,
  known: KnownTable | undefined,
  workspace: AdvisorWorkspace | undefined,
): ChangeTool | undefined {
  const text = fold(question.slice(0, 600));
  const named = BY_WORD.find(([pattern]) => pattern.test(text))?.[1];
  if (named) return named;
  const layout = known?.database.layout;
  if (layout?.startsWith('prisma')) return 'prisma';
  const own = layout !== undefined && Object.hasOwn(BY_LAYOUT, layout) ? BY_LAYOUT[layout] : undefined;
  if (own) return own;
  if (known?.database.canWriteMigration) return undefined;
  const products = new Set((workspace?.stack ?? []).map(({ id }) => id));
  return BY_PRODUCT.find(([product]) => products.has(product))?.[1];
}
