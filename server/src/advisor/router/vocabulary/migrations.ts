import { type SpokeVocabulary, terms } from './terms.ts';

/** Changing a schema safely, and the tools that do it. */
export const migrations: SpokeVocabulary = {
  spoke: 'database-migrations',
  names: terms(`
    flyway; liquibase; golang migrate; gh ost; ghost migration; pt online schema change; pt osc; pgroll; goose;
    dbmate; sqitch; reshape; bytebase; skeema; sql migrate; node pg migrate; umzug; phinx; yoyo migrations;
    refinery; atlas migrate; ora2pg; pgloader; squawk; zero downtime; without downtime; sans interruption; sans
    coupure; expand contract; expand and contract; lock_timeout; alter table; create index concurrently; rolling
    deploy; dirty database version; migration checksum mismatch; checksum mismatch; backward compatible schema;
    schema_migrations; failed migration; migration en echec; migration ko; retour arriere; online schema change;
    add column; drop column; rename column
  `),
  errors: terms(`
    found more than one migration; waiting for changelog lock; cannot run inside a transaction block; missing out
    of order migrations; duplicate column name; canceling statement due to lock timeout; column already exists;
    inconsistent state; column contains null values
  `),
  tools: terms(`
    rename a column; alter column; validate constraint; databasechangelog; down migration; up migration; migration
    file; migration script; baseline on migrate; feature flag schema; dual write column; access exclusive;
    access_exclusive
  `),
  concerns: terms(`
    migration; migrations; no downtime; expansive; contractive; schema change; schema changes; changement de
    schema; rolling deployment; deploy order; blue green; revenir en arriere; migration echoue; migration order;
    squash; squash migration; big table lock; lock the whole table; locked the whole table; suppression d'une
    colonne; suppression de colonne; renommer une colonne; ajouter une colonne; changer le type; change the type
    of a column; convert int to bigint; int to bigint; add a foreign key to a big table; ddl change; ddl changes;
    montee de version; major version upgrade; passage de mysql a postgresql; bascule de base; plan de retour; on
    startup; drop table safely; passer de mysql; partially finished; jouee en prod; without blocking; sans
    bloquer; without locking; primary key to bigint; before it overflows; safe sequence; rename a column used by;
    edit an old migration; old migration; down script; dropping not null; drop not null; set not null; adding a
    column; add a column; add a not null; alter a; ajouter un index; add an index in production; rollout ddl; roll
    it out; how do we roll; ship this to production; live table; before the deploy; while this deploys; between
    deploys; cut over; cutover; migration tourne; schema version; version en base; migration history; order on
    merge; fails at startup; changing a column; modifier la structure; modifier une table
  `),
  hints: terms(`
    migrate; migrer; deploy; deployer; ship; roll; rename; renommer; ddl; already exists migration; rollback; roll
    back; rollout; roll out; changelog lock; migrate from; not valid; live; en prod; in production; bascule;
    alter; desynchronisee
  `),
};
