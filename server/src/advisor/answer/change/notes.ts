import type { Language } from '../answer.ts';
import { TABLE_WORDS } from './table-notes.ts';

/**
 * What is said beside each step. Sources: PostgreSQL manual, "ALTER TABLE" (Notes), "CREATE INDEX" (Building Indexes Concurrently); MySQL manual,
 * "Online DDL Operations"; MariaDB documentation, "InnoDB Online DDL Operations"; SQLite, "ALTER TABLE"; SQL Server, "CREATE INDEX".
 */
const WORDS = {
  ...TABLE_WORDS,
  addPostgres: [
    'A nullable column is added without rewriting the table. The lock is ACCESS EXCLUSIVE but short; `lock_timeout` keeps it from queueing behind a long transaction. A constant DEFAULT costs nothing more (11 and later).',
    "Une colonne nullable s'ajoute sans réécrire la table. Le verrou ACCESS EXCLUSIVE est bref ; `lock_timeout` évite d'attendre derrière une longue transaction. Un DEFAULT constant ne coûte rien de plus (11 et plus).",
  ],
  addConstantPostgres: [
    'A constant default is kept in the catalogue (11 and later): no row is rewritten, every row has the value at once, and NOT NULL needs no further step. The ACCESS EXCLUSIVE lock is short.',
    "Une valeur par défaut constante reste dans le catalogue (11 et plus) : aucune ligne n'est réécrite, toutes ont la valeur aussitôt, et NOT NULL ne demande rien de plus. Le verrou ACCESS EXCLUSIVE est bref.",
  ],
  addConstantMysql: [
    'INSTANT changes the metadata only; every row has the default at once. It fails instead of copying where it cannot.',
    "INSTANT ne change que les métadonnées ; toutes les lignes ont la valeur aussitôt. Il échoue au lieu de copier s'il ne peut pas.",
  ],
  addConstant: [
    'The rows that exist have the constant default at once; the table is not rewritten.',
    "Les lignes existantes ont aussitôt la valeur par défaut ; la table n'est pas réécrite.",
  ],
  addInstant: [
    'INSTANT changes the metadata only (MySQL 8.0.12, MariaDB 10.3 and later) and fails instead of copying where it cannot.',
    "INSTANT ne change que les métadonnées (MySQL 8.0.12, MariaDB 10.3 et plus) et échoue au lieu de copier s'il ne peut pas.",
  ],
  addNullable: [
    'A nullable column is added without rewriting the table.',
    "Une colonne nullable s'ajoute sans réécrire la table.",
  ],
  addWithDefault: [
    'A required column needs a default for the rows that exist: choose one that is true for them.',
    'Une colonne obligatoire demande une valeur par défaut pour les lignes existantes : choisissez-en une qui soit vraie pour elles.',
  ],
  addWithDefaultInstant: [
    'Without a DEFAULT the existing rows would silently get the type’s zero. Choose a value that is true for them; INSTANT fails instead of copying where it cannot.',
    "Sans DEFAULT, les lignes existantes recevraient en silence le zéro du type. Choisissez une valeur vraie pour elles ; INSTANT échoue au lieu de copier s'il ne peut pas.",
  ],
  addFirstNullable: [
    'First nullable: with NOT NULL and no default the statement fails as soon as the table has rows. Deploy code that writes the column.',
    "D'abord nullable : NOT NULL sans valeur par défaut échoue dès que la table a des lignes. Déployez le code qui écrit la colonne.",
  ],
  checkNotValid: [
    'NOT VALID checks new rows at once and reads no old ones.',
    'NOT VALID vérifie tout de suite les nouvelles lignes sans lire les anciennes.',
  ],
  validate: [
    'In a later transaction: reads the table under SHARE UPDATE EXCLUSIVE, so reads and writes go on.',
    'Dans une transaction ultérieure : lit la table sous SHARE UPDATE EXCLUSIVE ; lectures et écritures continuent.',
  ],
  setNotNull: [
    'The validated CHECK is the proof (12 and later): SET NOT NULL reads no row. Then the CHECK can go.',
    'Le CHECK validé sert de preuve (12 et plus) : SET NOT NULL ne lit aucune ligne. Le CHECK peut ensuite partir.',
  ],
  dropRequired: [
    'First let the column be empty: it is NOT NULL without a default, so inserts of code that no longer writes it would fail.',
    "D'abord admettre le vide : la colonne est NOT NULL sans valeur par défaut, et les insertions d'un code qui ne l'écrit plus échoueraient.",
  ],
  stopUsing: [
    'First deploy code that neither reads nor writes the column, and check views, functions and reports.',
    "Déployez d'abord un code qui ne lit ni n'écrit la colonne ; vérifiez vues, fonctions et rapports.",
  ],
  dropPostgres: [
    'In a later release. The data cannot come back: keep a copy if anyone may want it. Indexes and constraints on the column go with it.',
    'Dans une version ultérieure. Les données ne reviennent pas : gardez une copie au besoin. Les index et contraintes de la colonne partent avec elle.',
  ],
  drop: [
    'In a later release. The data cannot come back: keep a copy if anyone may want it.',
    'Dans une version ultérieure. Les données ne reviennent pas : gardez une copie au besoin.',
  ],
  renameExpand: [
    'A rename breaks every running instance of the old code. Expand instead: add the new column (nullable), and deploy code that writes both and reads the old one.',
    "Un renommage casse chaque instance de l'ancien code. Élargissez plutôt : ajoutez la nouvelle colonne (nullable) et déployez un code qui écrit les deux et lit l'ancienne.",
  ],
  renameBackfill: [
    'Copy the old values in batches, compare counts, then deploy code that reads the new column.',
    'Copiez les anciennes valeurs par lots, comparez les nombres, puis déployez un code qui lit la nouvelle colonne.',
  ],
  renameContract: [
    'Contract, one release later, when nothing reads or writes the old column.',
    "Contractez, une version plus tard, quand plus rien ne lit ni n'écrit l'ancienne colonne.",
  ],
  typeExpand: [
    'Most type changes rewrite the table under an exclusive lock. On a large table expand: add a second column of the new type and write both.',
    'La plupart des changements de type réécrivent la table sous verrou exclusif. Sur une grande table, élargissez : ajoutez une seconde colonne du nouveau type et écrivez les deux.',
  ],
  typeBackfill: [
    'Convert the old values in batches; count those that do not convert before anything else.',
    'Convertissez les anciennes valeurs par lots ; comptez avant tout celles qui ne se convertissent pas.',
  ],
  typeSwap: [
    'Switch reads to the new column, then drop the old one in a later release.',
    "Basculez les lectures vers la nouvelle colonne, puis supprimez l'ancienne dans une version ultérieure.",
  ],
  indexConcurrently: [
    'CONCURRENTLY lets writes go on. It must run outside a transaction, alone in its migration; a failed build leaves an INVALID index that must be dropped.',
    'CONCURRENTLY laisse passer les écritures. À exécuter hors transaction, seul dans sa migration ; un échec laisse un index INVALID à supprimer.',
  ],
  indexMysql: [
    'INPLACE with LOCK=NONE lets reads and writes go on, and fails instead of blocking where it cannot.',
    "INPLACE avec LOCK=NONE laisse passer lectures et écritures, et échoue au lieu de bloquer s'il ne peut pas.",
  ],
  indexTsql: [
    'ONLINE needs Enterprise, Developer or Azure SQL; elsewhere the build blocks writes.',
    'ONLINE demande Enterprise, Developer ou Azure SQL ; ailleurs la construction bloque les écritures.',
  ],
  indexSqlite: [
    'SQLite has one writer: other writes wait while the index is built.',
    "SQLite n'a qu'un écrivain : les autres écritures attendent pendant la construction.",
  ],
  fkOrphans: [
    'Count the rows without a parent, and decide what becomes of them: the constraint refuses them.',
    'Comptez les lignes sans parent et décidez de leur sort : la contrainte les refuse.',
  ],
  fkIndex: [
    'The child column needs an index: without it each delete of a parent reads the whole table. Outside a transaction, alone in its migration; leave it out where one begins with this column.',
    "La colonne enfant demande un index : sans lui, chaque suppression d'un parent lit toute la table. Hors transaction, seul dans sa migration ; inutile si un index commence déjà par cette colonne.",
  ],
  fkNotValid: [
    'NOT VALID checks new rows at once and reads no old ones. SHARE ROW EXCLUSIVE on both tables, for a moment.',
    'NOT VALID vérifie tout de suite les nouvelles lignes sans lire les anciennes. SHARE ROW EXCLUSIVE sur les deux tables, un instant.',
  ],
  fkMysql: [
    'InnoDB adds the index that it needs by itself. With `foreign_key_checks` on, the table is copied and writes wait; on a large table use gh-ost or pt-online-schema-change, or a window.',
    "InnoDB ajoute lui-même l'index nécessaire. Avec `foreign_key_checks` actif, la table est copiée et les écritures attendent ; sur une grande table, prenez gh-ost, pt-online-schema-change ou une fenêtre.",
  ],
  withCheck: [
    'WITH CHECK reads the existing rows, so that the optimiser may trust the constraint; the table is locked meanwhile.',
    "WITH CHECK lit les lignes existantes, pour que l'optimiseur puisse s'y fier ; la table est verrouillée pendant ce temps.",
  ],
  findDuplicates: [
    'Find the duplicates and resolve them first: the build fails on them.',
    "Cherchez et résolvez d'abord les doublons : la construction échoue dessus.",
  ],
  uniqueConcurrently: [
    'Outside a transaction, alone in its migration. A failed build leaves an INVALID index that must be dropped before the next try.',
    'Hors transaction, seul dans sa migration. Un échec laisse un index INVALID à supprimer avant de recommencer.',
  ],
  uniqueUsingIndex: [
    'The constraint takes the index over without reading the table. Leave this step out if a unique index is enough for you.',
    "La contrainte reprend l'index sans lire la table. Étape inutile si un index unique vous suffit.",
  ],
  findViolations: [
    'Count the rows that break the rule and mend them first.',
    "Comptez les lignes qui enfreignent la règle et corrigez-les d'abord.",
  ],
  checkMysql: [
    'Enforced from MySQL 8.0.16 and MariaDB 10.2. The existing rows are checked while the statement runs and writes may wait: time it on a copy first.',
    "Appliqué depuis MySQL 8.0.16 et MariaDB 10.2. Les lignes existantes sont vérifiées pendant l'instruction et les écritures peuvent attendre : mesurez d'abord sur une copie.",
  ],
  partitionKeys: [
    'Decide first: is it for dropping old data, or for queries that carry the time? Every primary and unique key must hold the time column, foreign keys to this table on `id` alone are no longer possible (MySQL: none at all, either way), and NULL has no place in the time column. `id` below stands for the primary key of the table.',
    "Décidez d'abord : pour supprimer d'anciennes données, ou pour des requêtes qui portent la date ? Toute clé primaire ou unique doit contenir la colonne de temps, les clés étrangères vers cette table sur `id` seul ne sont plus possibles (MySQL : aucune, dans aucun sens), et la colonne de temps n'admet pas NULL. `id` tient lieu de clé primaire de la table.",
  ],
  partitionKeyIndex: [
    'The key that the partitioned table will need, built while writes go on; outside a transaction, alone in its migration.',
    'La clé dont la table partitionnée aura besoin, construite sans bloquer les écritures ; hors transaction, seule dans sa migration.',
  ],
  partitionBound: [
    'Fill in YYYY-MM-01: the first day of a period that has not begun. The check is the proof by which the old table is attached without being read; until then no row may lie beyond it.',
    "Remplacez YYYY-MM-01 par le premier jour d'une période qui n'a pas commencé. Le CHECK prouve que l'ancienne table peut être attachée sans lecture ; d'ici là, aucune ligne ne doit le dépasser.",
  ],
  partitionAttach: [
    'Before that day: the old table becomes the first partition; no row is copied. Fill in NEXT-BOUND, and make the partitions of the coming periods here too. A serial column keeps its sequence, which still belongs to the old table: `ALTER SEQUENCE … OWNED BY` the new one. An identity column must lose its identity on the old table first (17 and later). Grants, policies, triggers, checks and foreign keys of the old table are to be declared again on the new one.',
    "Avant ce jour : l'ancienne table devient la première partition, sans copie. Remplacez NEXT-BOUND et créez aussi les partitions suivantes. Une colonne serial garde sa séquence, qui appartient encore à l'ancienne table : `ALTER SEQUENCE … OWNED BY` la nouvelle. Une colonne identity doit d'abord la perdre sur l'ancienne table (17 et plus). Droits, politiques, déclencheurs, CHECK et clés étrangères de l'ancienne table sont à déclarer de nouveau sur la nouvelle.",
  ],
  partitionLater: [
    'Make the next partitions ahead of time by a job (pg_partman or your own) and alert when fewer than two lie ahead; drop old ones with DETACH PARTITION … CONCURRENTLY, then DROP TABLE.',
    "Créez les partitions suivantes d'avance par une tâche (pg_partman ou la vôtre), avec une alerte s'il en reste moins de deux ; retirez les anciennes par DETACH PARTITION … CONCURRENTLY, puis DROP TABLE.",
  ],
  partitionMysql: [
    'Fill in YYYY-MM-01: the first day of a coming period. Both statements copy the table and writes wait: on a large one use gh-ost or pt-online-schema-change, or a window.',
    "Remplacez YYYY-MM-01 par le premier jour d'une période à venir. Les deux instructions copient la table et les écritures attendent : sur une grande table, gh-ost, pt-online-schema-change ou une fenêtre.",
  ],
  partitionNext: [
    'Each period, before its first row: split the last partition while it is empty. Old data goes with DROP PARTITION.',
    "À chaque période, avant sa première ligne : scindez la dernière partition tant qu'elle est vide. Les anciennes données partent par DROP PARTITION.",
  ],
  dropIndexConcurrently: [
    'Make sure first that neither a query nor a constraint uses it (`idx_scan` on the primary and on every replica). CONCURRENTLY runs outside a transaction.',
    "Vérifiez d'abord que ni requête ni contrainte ne l'utilise (`idx_scan` sur le primaire et chaque réplica). CONCURRENTLY s'exécute hors transaction.",
  ],
  hideIndex: [
    'Hide it first: it is still maintained, and can be shown again at once if a query becomes slow.',
    "Masquez-le d'abord : il reste maintenu et se rétablit aussitôt si une requête devient lente.",
  ],
  dropIndex: [
    'Drop it when nothing has become slow for as long as your longest report takes to come round.',
    "Supprimez-le quand rien n'a ralenti pendant toute la période de votre rapport le plus rare.",
  ],
  setDefault: [
    'A default concerns new rows only: the rows that exist keep what they have. Only the metadata changes.',
    'Une valeur par défaut ne concerne que les nouvelles lignes : les existantes gardent la leur. Seules les métadonnées changent.',
  ],
  dropNotNull: [
    'Only the metadata changes. First make sure that the code can read a NULL there.',
    "Seules les métadonnées changent. Vérifiez d'abord que le code sait y lire un NULL.",
  ],
  countNulls: [
    'Count the rows without a value, and decide what they get.',
    'Comptez les lignes sans valeur et décidez de ce qu’elles reçoivent.',
  ],
  modifyWhole: [
    'MODIFY writes the whole column anew: repeat its type, DEFAULT, COMMENT and character set (`SHOW CREATE TABLE`), or they are lost.',
    'MODIFY réécrit toute la colonne : répétez type, DEFAULT, COMMENT et jeu de caractères (`SHOW CREATE TABLE`), sinon ils sont perdus.',
  ],
  modifyNotNull: [
    'In strict mode it fails on a NULL that is left. MODIFY writes the whole column anew: repeat DEFAULT, COMMENT and character set (`SHOW CREATE TABLE`). The table is rebuilt; reads and writes go on with ALGORITHM=INPLACE, LOCK=NONE where the server allows it.',
    'En mode strict, échoue sur un NULL restant. MODIFY réécrit toute la colonne : répétez DEFAULT, COMMENT et jeu de caractères (`SHOW CREATE TABLE`). La table est reconstruite ; lectures et écritures continuent avec ALGORITHM=INPLACE, LOCK=NONE si le serveur le permet.',
  ],
  alterWhole: [
    'ALTER COLUMN states type and nullability together; a constraint or index on the column may have to be dropped first.',
    'ALTER COLUMN donne type et nullabilité ensemble ; il faut parfois retirer avant une contrainte ou un index de la colonne.',
  ],
  typeWider: [
    'A longer text type changes the metadata only; where a CHECK names the column, the table is read once. The lock is ACCESS EXCLUSIVE but short. A view that shows the column must be dropped and made again.',
    'Un type de texte plus long ne change que les métadonnées ; si un CHECK nomme la colonne, la table est lue une fois. Le verrou ACCESS EXCLUSIVE est bref. Une vue qui montre la colonne doit être supprimée puis recréée.',
  ],
  typeWiderMysql: [
    'A longer VARCHAR whose length takes as many bytes as before changes the metadata only (255 bytes is the border). INPLACE fails instead of copying where it cannot. Repeat COMMENT and character set; an index on it may grow beyond 3,072 bytes.',
    "Un VARCHAR plus long dont la longueur tient dans autant d'octets ne change que les métadonnées (la limite est 255 octets). INPLACE échoue au lieu de copier s'il ne peut pas. Répétez COMMENT et jeu de caractères ; un index dessus peut dépasser 3 072 octets.",
  ],
  typeAtOnce: [
    'On a small table, or in a window: one statement, which reads or rewrites the table under an exclusive lock. Then you are done.',
    'Sur une petite table, ou dans une fenêtre : une instruction, qui lit ou réécrit la table sous verrou exclusif. Le reste est alors inutile.',
  ],
  typeAtOnceMysql: [
    'On a small table, or in a window: the table is copied and writes wait. MODIFY writes the whole column anew: repeat DEFAULT and COMMENT. Large table: gh-ost or pt-online-schema-change, or the steps below.',
    'Sur une petite table, ou dans une fenêtre : la table est copiée et les écritures attendent. MODIFY réécrit toute la colonne : répétez DEFAULT et COMMENT. Grande table : gh-ost, pt-online-schema-change ou les étapes suivantes.',
  ],
  modifyClickhouse: [
    'The parts are rewritten as a mutation in the background; a column of the sorting key cannot change so.',
    'Les parts sont réécrites par une mutation en arrière-plan ; une colonne de la clé de tri ne se change pas ainsi.',
  ],
  renameAtOnce: [
    'Where no old code runs while it happens (a window, a single process): one statement, and you are done.',
    "Si aucun ancien code ne tourne pendant l'opération (fenêtre, processus unique) : une instruction suffit.",
  ],
  enumMysql: [
    'The new value stands last: then only the metadata changes. Repeat DEFAULT and COMMENT of the column (`SHOW CREATE TABLE`); INSTANT fails instead of copying where it cannot.',
    "La nouvelle valeur vient en dernier : seules les métadonnées changent. Répétez DEFAULT et COMMENT (`SHOW CREATE TABLE`) ; INSTANT échoue au lieu de copier s'il ne peut pas.",
  ],
  enumOfColumn: [
    'The name of the column’s type: where it is text with a CHECK, replace the CHECK instead (NOT VALID, then VALIDATE).',
    "Le nom du type de la colonne : si c'est du texte avec un CHECK, remplacez le CHECK (NOT VALID, puis VALIDATE).",
  ],
  rebuildSqlite: [
    'SQLite cannot change a column: the table is made anew, filled, and put in the old one’s place. Its triggers go with it, and views may name it: create them again (`.schema`). A row from foreign_key_check means ROLLBACK.',
    "SQLite ne sait pas modifier une colonne : la table est recréée, remplie, puis remplace l'ancienne. Ses déclencheurs disparaissent et des vues peuvent la nommer : recréez-les (`.schema`). Une ligne de foreign_key_check veut dire ROLLBACK.",
  ],
  newTable: [
    'Types by the names, and by the keys that they refer to where those are known: check them, and drop NOT NULL where a value may be missing.',
    'Types déduits des noms, et des clés visées si elles sont connues : vérifiez-les et retirez NOT NULL si une valeur peut manquer.',
  ],
  enumValue: [
    'From PostgreSQL 12 it may run in a transaction, but the new value cannot be used before that transaction commits. A value cannot be removed again.',
    "Depuis PostgreSQL 12 possible dans une transaction, mais la valeur n'est utilisable qu'après son COMMIT. Une valeur ne se retire plus.",
  ],
} as const satisfies Record<string, readonly [en: string, fr: string]>;

export type NoteId = keyof typeof WORDS;

export const NOTES = Object.fromEntries(Object.entries(WORDS).map(([id, [en, fr]]) => [id, { en, fr }])) as Readonly<
  Record<NoteId, Readonly<Record<Language, string>>>
>;
