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
    add column; drop column; rename column; schemahero; alembic production; db migrator; db migrate up; sqldef;
    atlasgo; tern migrate; migra; graphile migrate; sqlx migrate; evolve db; dbup; fluentmigrator; roundhouse;
    mybatis migrations; schema evolution; schema upgrade; update script; mise a jour du schema; changement de
    table; script de mise a jour; sql migrations; pending migrations; apply migrations; run migrations; running
    migrations; applied migrations; migrations folder; migration table; migrations table; migration lock; undo
    migration; reversible migration; irreversible migration; backwards compatible; backward compatible; backward
    incompatible; two phase deploy; dual running; shadow table; ghost table; online ddl; not null without
    default; add constraint not valid; table rewrite; change column type; alter type; rename table; drop table
    old; drop the column; remove column; remove a column; remove the column; deprecated column; unused column;
    colonne inutilisee; supprimer une colonne; retirer un champ; retirer une colonne; column removed; make
    column nullable; switch from mysql to; migrate from mysql; migrate to postgres; migrating to postgres; from
    oracle to; databasechangeloglock; flyway_schema_history; pg_upgrade; pg_upgradecluster; end of life
    postgres; postponing; postponing cut over; expand/contract; parallel change; strong_migrations;
    safe-pg-migrations; instant ddl; algorithm inplace; algorithm instant; not valid constraint; detected
    resolved migration; detected applied migration; migration already applied; pending migration; out of order
    migration; merge migrations; conflicting migrations; two migrations; same migration; migration number;
    upgrade plan; major upgrade; version upgrade
  `),
  errors: terms(`
    checksum mismatch in db migration; checksum mismatch in migration; migration checksum mismatch;
    found more than one migration; waiting for changelog lock; cannot run inside a transaction block;
    missing out of order migrations; duplicate column name; canceling statement due to lock timeout;
    column already exists; inconsistent state; column contains null values; detected failed migration;
    validate failed; detected resolved migration not applied; found non empty schema;
    without schema history table;
    migration checksum; half completed; partially applied migration; duplicate migration;
    two migrations with the same; base table or view already exists
  `),
  tools: terms(`
    rename a column; alter column; validate constraint; databasechangelog; down migration; up migration; migration
    file; migration script; baseline on migrate; feature flag schema; dual write column; access exclusive;
    access_exclusive
  `),
  concerns: terms(`
    what depends on; who depends on; qui depend de; ce qui depend; depends on column; what breaks if;
    what would break; qu est ce qui casse; impact of renaming; impact of dropping; safe to drop; safe to rename;
    safe to remove; partition by month; partition by day; partition by year; partitionner par mois;
    partitionner par jour; without an outage; without outage; no outage; without stopping the service;
    sans arreter le service; move existing tenants; move existing customers; risky migration; migration risquee;
    migration; migrations; no downtime; expansive; contractive; schema change; schema changes;
    changement de schema; rolling deployment; deploy order; blue green; revenir en arriere; migration echoue;
    migration order; squash; squash migration; big table lock; lock the whole table; locked the whole table;
    suppression d'une colonne; suppression de colonne; renommer une colonne; ajouter une colonne;
    changer le type; change the type of a column; convert int to bigint; int to bigint;
    add a foreign key to a big table; ddl change; ddl changes; montee de version; major version upgrade;
    passage de mysql a postgresql; bascule de base; plan de retour; on startup; drop table safely;
    passer de mysql; partially finished; jouee en prod; without blocking; sans bloquer; without locking;
    primary key to bigint; before it overflows; safe sequence; rename a column used by; edit an old migration;
    old migration; down script; dropping not null; drop not null; set not null; adding a column; add a column;
    add a not null; alter a; ajouter un index; add an index in production; rollout ddl; roll it out;
    how do we roll; ship this to production; live table; before the deploy; while this deploys; between deploys;
    cut over; cutover; migration tourne; version en base; migration history; order on merge; fails at startup;
    changing a column; modifier la structure; modifier une table; upgrade script; nouvelle colonne;
    data migration; data migrations; migration de donnees; migration des donnees; breaking schema change;
    database upgrade; schema version; schema versioning; champ obligatoire; drop a table; drop the table;
    nobody uses any more; unused table; split column; old app version; old version is still running;
    without stopping; sans arreter; sans arret; colonne obligatoire; not null column; become mandatory;
    migration down; migrer de; passer de; end of life; monter de version; mise a jour majeure; column rollout;
    split the column; ordre de deploiement; alter is waiting; alter waits; alter table queued; alter bloque;
    en attente d un verrou; schema change in production; plan the drop; dropping a schema; drop the legacy;
    passe en recette; failed migration; migration en echec; migration partielle; half applied;
    partially applied; cutover plan; plan de bascule; take access exclusive; access exclusive;
    accessexclusivelock; lock_timeout; lock timeout migration; due to lock timeout; livrer en production;
    ship the change; deploy the same change; livrer la migration; without blocking writes;
    sans bloquer les ecritures; rename column live; passer en obligatoire; way back; the way back;
    upgrade step; upgrade stuck; upgrade hangs; upgrade mysql; upgrade mariadb; upgrade postgres; next week; this weekend; on a live; partitionner;
    partition by month; partition order by; monthly partitions; partitions mensuelles; partition the;
    partition our; split into partitions; partition existing; convert without locking; convert a large table;
    change the character set of; rollout order; before the code; after the code;
    old version still running; same release; in the same deploy; while it builds;
    while the migration runs; pendant la migration; pendant le deploiement; lancer la migration;
    migrer l'existant; convertir l'existant; convert the rows; convert existing rows; plan the cutover;
    planifier la bascule; la bascule; quitter mysql; quitter mongodb; quitter oracle
  `),
  hints: terms(`
    while the app; while worker; written all day; used all day; existing users must keep; must keep their;
    step by step; one at a time;
    get there; y arriver; carry over; move over; switch over; order of steps;
    ordre des etapes; what comes first; from here to there; migrate the; upgrade night; retour possible;
    reprise de l existant; reprise des donnees;
    migrate; migrer; deploy; deployer; ship; roll; rename; renommer; ddl; already exists migration; rollback; roll
    back; rollout; roll out; changelog lock; migrate from; not valid; live; en prod; in production; bascule;
    alter; desynchronisee; upgrade to; upgrade from; upgraded; upgrading; upgrade path; not null; new column
  `),
};
