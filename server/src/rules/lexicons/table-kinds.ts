function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/*
 * What the tables of frameworks and of common services are called (Rails, Laravel, Django, Devise, Passport, NextAuth, OAuth servers,
 * Oban, Sidekiq, Que, pg-boss, Quartz), singular, English and French. A table's last words tell its kind.
 */

/** Rows that come and go by design; nobody wants a deleted one back. */
export const TRANSIENT_TABLE_WORDS: ReadonlySet<string> = words(`
  session token cache log queue job task_queue temp tmp temporary staging stage stg buffer lock lease otp nonce challenge outbox inbox
  message_queue event audit history heartbeat throttle attempt verification invite invitation notification draft scratch
  cookie presence subscription_event rate_limit limit counter migration lockout csrf grant code backup archive
  jeton journal file_attente verrou temporaire brouillon historique`);

/** Rows that are written once and never changed. */
export const LOG_TABLE_WORDS: ReadonlySet<string> = words(`
  log event audit history journal activity trail changelog archive snapshot revision version metric measurement reading
  historique evenement releve`);

/** Rows that stay when what they tell of is gone. */
export const OUTLIVING_TABLE_WORDS: ReadonlySet<string> = words(`
  log audit history trail changelog archive snapshot
  historique`);

/** In the name of a table that has no rows of its own, or of one that somebody else's tool makes. */
export const TEMPORARY_NAME_WORDS: ReadonlySet<string> = words('tmp temp temporary stg staging bak backup old');

/** Tables of migration tools and extensions, by their full name. */
export const TOOL_TABLES: ReadonlySet<string> = words(`
  schema_migrations ar_internal_metadata _prisma_migrations flyway_schema_history schema_version databasechangelog databasechangeloglock
  knex_migrations knex_migrations_lock alembic_version goose_db_version gorp_migrations migrations __drizzle_migrations
  __efmigrationshistory django_migrations django_content_type django_session spatial_ref_sys __diesel_schema_migrations
  refinery_schema_history _sqlx_migrations sequelizemeta pgmigrations phinxlog doctrine_migration_versions`);
