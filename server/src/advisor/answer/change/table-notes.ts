/**
 * What is said beside the steps of a change of a whole table. Sources: PostgreSQL manual, "CREATE VIEW" (Updatable Views), "CREATE TRIGGER",
 * "ALTER TABLE"; MySQL manual, "RENAME TABLE Statement", "CREATE TRIGGER Statement"; SQLite, "ALTER TABLE"; SQL Server, "CREATE SYNONYM",
 * "Temporal tables".
 */
export const TABLE_WORDS = {
  renameTableView: [
    'On a live system: rename, and leave a view of the old name in the same transaction. It takes the reads and writes of the release that still runs (INSERT with ON CONFLICT too). Foreign keys, indexes, triggers and policies go with the table; `security_invoker` (15 and later) lets its policies count through the view.',
    "En service : renommez et laissez une vue à l'ancien nom dans la même transaction. Elle reçoit lectures et écritures de la version encore en service (INSERT avec ON CONFLICT aussi). Clés étrangères, index, déclencheurs et politiques suivent la table ; `security_invoker` (15 et plus) fait valoir ses politiques à travers la vue.",
  ],
  renameTableMysql: [
    'The rename changes the metadata only and takes foreign keys along; triggers follow, stored routines and grants that name the table do not. Each statement commits by itself: between the two the old name is missing for a moment, so retry there. The view takes reads and writes of the old release.',
    "Le renommage ne change que les métadonnées et emporte les clés étrangères ; les déclencheurs suivent, pas les routines ni les droits qui nomment la table. Chaque instruction valide seule : entre les deux, l'ancien nom manque un instant, rejouez alors. La vue reçoit lectures et écritures de l'ancienne version.",
  ],
  renameTablePlain: [
    'One statement; foreign keys, indexes, triggers and views follow. Code of the old release fails from then on: release both together (a SQLite view cannot be written to).',
    "Une instruction ; clés étrangères, index, déclencheurs et vues suivent. L'ancien code échoue dès lors : déployez les deux ensemble (une vue SQLite ne s'écrit pas).",
  ],
  renameTableSynonym: [
    'The synonym takes reads and writes of the old release. Procedures and views that name the table go through it.',
    "Le synonyme reçoit lectures et écritures de l'ancienne version. Procédures et vues qui nomment la table passent par lui.",
  ],
  renameTableLater: [
    'One release later, when nothing uses the old name (`pg_stat_user_tables` does not count views: search the code and the query log). Indexes, constraints and sequences keep their old names: rename them at leisure.',
    "Une version plus tard, quand plus rien n'emploie l'ancien nom (cherchez dans le code et le journal des requêtes). Index, contraintes et séquences gardent leur nom : renommez-les à loisir.",
  ],
  proveUnused: [
    'Prove that nothing reads or writes it: the code, views and functions, reports, replicas, over a whole business cycle. Take a backup of it and restore it once.',
    "Prouvez que rien ne la lit ni ne l'écrit : code, vues et fonctions, rapports, réplicas, sur un cycle d'activité entier. Sauvegardez-la et restaurez-la une fois.",
  ],
  setAside: [
    'Set it aside first: whoever still needs it fails at once, and the way back is a rename.',
    "Mettez-la d'abord de côté : qui en a encore besoin échoue aussitôt, et le retour est un renommage.",
  ],
  dropTable: [
    'In a later release. Without CASCADE, so that it is refused while a foreign key or a view still stands on it. There is no way back but the backup.',
    "Dans une version ultérieure. Sans CASCADE : refusé tant qu'une clé étrangère ou une vue en dépend. Pas de retour hormis la sauvegarde.",
  ],
  dropDefault: [
    'Concerns new rows only: rows that exist keep what they have. First make sure that every INSERT names the column, or that it may be NULL.',
    "Ne concerne que les nouvelles lignes. Vérifiez d'abord que chaque INSERT nomme la colonne, ou qu'elle admet NULL.",
  ],
  dropForeignKey: [
    'A lock on both tables for a moment; no row is read. From then on nothing stops orphans: say what does instead.',
    "Un verrou sur les deux tables un instant ; aucune ligne n'est lue. Dès lors rien n'empêche les orphelins : dites ce qui en répond.",
  ],
  softDeleteUnique: [
    'Uniqueness must ignore deleted rows, or nobody can register again: build the new rule, then drop the old one.',
    "L'unicité doit ignorer les lignes supprimées : créez la nouvelle règle, puis retirez l'ancienne.",
  ],
  caselessQueries: [
    'Queries find the row, and use the index, only in the same form; the collation ICU or `citext` is the other way.',
    'Les requêtes ne trouvent la ligne et n’utilisent l’index que sous la même forme ; sinon `citext` ou une collation ICU.',
  ],
  uniqueSwap: [
    'Then the old rule goes, when the new index is valid (`indisvalid`).',
    "Puis l'ancienne règle disparaît, une fois le nouvel index valide (`indisvalid`).",
  ],
  fillValue: [
    'Fill the rows that exist by ranges of the key, outside the migration; the code must write the value from now on.',
    'Remplissez les lignes existantes par plages de la clé, hors de la migration ; le code doit désormais écrire la valeur.',
  ],
  softDeleteUniqueMysql: [
    'Uniqueness must ignore deleted rows: `live` is NULL for them, and UNIQUE ignores NULL. Adding the two in one statement keeps the rule in force throughout.',
    "L'unicité doit ignorer les lignes supprimées : `live` y vaut NULL, et UNIQUE ignore NULL.",
  ],
  softDeleteCode: [
    'In the code: DELETE becomes the UPDATE below, and every read says `deleted_at IS NULL` (a default scope, a view or a policy, not memory). Foreign keys know nothing of it: ON DELETE rules no longer fire, so say for each child whether it is marked too.',
    'Dans le code : DELETE devient cet UPDATE, et chaque lecture dit `deleted_at IS NULL` (portée par défaut, vue ou politique). Les clés étrangères n’en savent rien : les règles ON DELETE ne jouent plus, décidez donc pour chaque table enfant.',
  ],
  softDeletePurge: [
    'A purge job, in batches, when the time to keep them is over. A mark is no erasure in the sense of the GDPR.',
    "Une purge par lots, une fois le délai passé. Une marque n'est pas un effacement au sens du RGPD.",
  ],
  auditTable: [
    'A table beside it that is only appended to, with the key of the row, who, when, and the row before and after.',
    "Une table à côté, où l'on ajoute seulement : clé de la ligne, qui, quand, la ligne avant et après.",
  ],
  auditTrigger: [
    'The trigger writes in the same transaction, whoever changes the row. CREATE TRIGGER takes SHARE ROW EXCLUSIVE for a moment. The function runs with its owner’s rights, so the application needs none on the history.',
    "Le déclencheur écrit dans la même transaction, quel que soit l'auteur. CREATE TRIGGER prend SHARE ROW EXCLUSIVE un instant. La fonction a les droits de son propriétaire : l'application n'en a pas besoin sur l'historique.",
  ],
  auditTriggerPlain: [
    'The triggers write in the same transaction, whoever changes the row. A column that is added later must be added here too.',
    "Les déclencheurs écrivent dans la même transaction. Une colonne ajoutée plus tard doit l'être ici aussi.",
  ],
  auditWho: [
    'Who: the application says it at the start of each transaction; without it the database user stands there. Give nobody but the owner UPDATE or DELETE on the history, and say how long it is kept (partition or purge it).',
    "Qui : l'application le dit au début de chaque transaction ; sinon l'utilisateur de la base est noté. Personne hors le propriétaire n'a UPDATE ni DELETE sur l'historique ; fixez sa durée de conservation.",
  ],
  auditWhoSqlite: [
    'SQLite has no users: if it must say who, add a column `changed_by` to the table itself, which the code writes, and it is in `new_row`.',
    "SQLite n'a pas d'utilisateurs : pour savoir qui, ajoutez `changed_by` à la table, écrite par le code ; elle est alors dans `new_row`.",
  ],
  auditTemporal: [
    'System versioning keeps every former state with its time; `FOR SYSTEM_TIME AS OF` reads it. It does not say who: add a column that the code writes.',
    'Le versionnement système garde chaque état avec sa date ; `FOR SYSTEM_TIME AS OF` le relit. Il ne dit pas qui : ajoutez une colonne écrite par le code.',
  ],
  splitExpand: [
    'Expand: the new columns are nullable, so the release that runs does not notice. Deploy code that writes both shapes.',
    'Élargir : les nouvelles colonnes sont nullables, la version en service ne remarque rien. Déployez un code qui écrit les deux formes.',
  ],
  splitOdd: [
    'Look at what does not split by the rule below (at the first space), and decide: the rule is yours to change.',
    'Regardez ce qui ne se découpe pas selon la règle ci-dessous (au premier espace), et décidez : la règle est à vous.',
  ],
  splitBackfill: [
    'Fill the old rows by ranges of the key up to the highest one, each in its own transaction.',
    "Remplissez les anciennes lignes par plages de la clé jusqu'à la plus haute, chacune dans sa transaction.",
  ],
  splitVerify: [
    'Must be 0 before anything reads the new shape; then switch reads, keep writing both for one release.',
    'Doit valoir 0 avant toute lecture de la nouvelle forme ; basculez ensuite les lectures, en écrivant les deux une version encore.',
  ],
  splitContract: [
    'Contract, one release later, when nothing reads or writes the old shape. The data cannot come back.',
    "Contracter, une version plus tard, quand plus rien ne lit ni n'écrit l'ancienne forme. Les données ne reviennent pas.",
  ],
} as const satisfies Record<string, readonly [en: string, fr: string]>;
