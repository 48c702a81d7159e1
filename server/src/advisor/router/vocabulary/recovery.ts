import { type SpokeVocabulary, terms } from './terms.ts';

/** Backups, restores, failovers and lost data. */
export const recovery: SpokeVocabulary = {
  spoke: 'disaster-recovery',
  names: terms(`
    pgbackrest; barman; wal g; wal e; xtrabackup; mariabackup; medusa; velero; litestream; pg_basebackup;
    mysqlbinlog; mydumper; patroni; repmgr; clickhouse backup; dbatools; percona backup; orchestrator failover;
    pg_auto_failover; stolon; pitr; point in time recovery; rpo; rto; backup; backups; sauvegarde; restore;
    restauration; restaurer; disaster recovery; split brain; pg_restore; mysqldump; pg_dump; mongodump; bak;
    ransomware; supprime une table; undo drop; delete without where; rejoin; net split; wal archiving; back up;
    restore database; database restore; restore from; restauration de; backup restore; backup strategy; backup
    file; backup files; backup job; backup schedule; automated backups; nightly backup; hot backup; cold backup;
    backup verification; backup retention; restore point; point in time restore; recovery point; recovery model;
    full recovery model; log backup; log backups; differential backup; transaction log backup; switchover;
    promote replica; promote standby; data recovery; pgbackup; pg_dump cron; dump is empty; nightly dump; plan
    de sauvegarde; copie de secours; copies de secours; sauvegarder; sauvegarde automatique; recharger le dump;
    revenir a l etat; lost data; donnees supprimees; deleted rows; deleted records; deleted database; database
    deleted; truncated the; dropped the table; dropped database; corrupted database; corrupt database; database
    corrupted; database corruption; base corrompue; database file is corrupt; unreadable database; wal
    corruption; wal segment missing; walg; restic; borg; stanza; dump vide; dump file; relais; take over; pris
    le relais
  `),
  errors: terms(`
    requested wal segment has already been removed; malformed disk image; database disk image is malformed; could
    not restore the database; restore failed; archive push fails; incorrectly formed; different xlog location
  `),
  tools: terms(`
    pg_dumpall; mongorestore; archive command; archive push; archive_command; failed archive count;
    recovery_target_time; binlog replay; oplog replay; base backup; incremental backup; full backup; snapshot
    restore; bak file; media family; automated snapshot; retention of backups; offsite; single transaction dump;
    logical dump
  `),
  concerns: terms(`
    serveur est mort; base est mort; base est morte; delai pour repartir; repartir apres; server is dead;
    database server died; be able to restore; restore one of them; sauvegardes; restores; restoring;
    restaurable; point in time; plan de reprise; bascule; basculer; network partition; ex master;
    perte de donnee; perte de transaction; accidental delete; accidentally deleted; deleted by mistake;
    dropped by mistake; par erreur en prod; recuperer les donnees; recover the rows; region went down;
    offsite dump; undo a delete; perte de transactions; point de restauration; data loss; plan b; restored data;
    tester une restauration; verify restored; accidental; accidental drop; donnees perdues; silent data loss;
    failover; fail over; bring back; get back the data; get the data back; state in the past;
    back to some state; go back to the state; yesterday s data; vanished; writes are lost; lost writes;
    old primary; took over; quorum lost; no primary; data directory lost; power cut; power loss;
    coupure de courant; disk died; disque mort; disk failure; wrong table; wrong database; effacer par erreur;
    vide la table; is it complete; usable copies; standby; snapshot backup; restored; lost all data;
    file corrupted; disaster; delete sans where; update sans where; update without where; accidentally dropped;
    by mistake; par erreur; undo; get it back; get the keys back; get back; get one table back; hier soir;
    snapshots; cette nuit on a; last dump; dump is corrupt; corrupted dump; brule; truncated;
    triggers are missing; restored but; restore of; restore drill; from the dump; from backup;
    only have these files; never been restored; jamais ete jouee; jouer la reprise; reprise; machine neuve;
    hors site; off site; garder les sauvegardes; hourly snapshots; promise; seconds are gone; data is gone;
    ne pas perdre; perte de donnees; data loss after failover; two primaries; lost the disk;
    ecrase la prod; overwrote; overwritten database; dump from; dump complet; hosting provider lost;
    test restores; failed over; availability zone; goes down; what happens to our data; datacenter down;
    panne du serveur; what do we lose; what would we lose; region dies; region goes down; site perdu;
    delete without where; without where; sans where; by accident; accidentally; restore test; backup restores;
    tester la restauration; restauration testee; backups we can trust; verify the backup; verify dumps;
    incomplete dump; dump incomplet; fraicheur; dernier dump; dernier backup; derniere sauvegarde;
    snapshot of the database; ou deposer les sauvegardes; retention of backups; sauvegardes chiffrees;
    encrypted backup; rolling back the drop; role does not exist restoring; restoring the snapshot;
    restoring the dump; server version mismatch; way back; rehearse the restore; reprise sur; serveur a brule;
    a brule; restored backups; bring her back; push wal; archive wal; stanza; split brain; fail back;
    was not archived; patroni; bascule si; si le premier tombe; dropped a table; vide la mauvaise table;
    mauvaise table; recovery drill; exercice de restauration; test a restore; restore every month;
    interrupted base backup; backup usable; sauvegarde utilisable; wal archives; archives wal;
    dump de la veille; hand over the primary role; planned switchover; promote the replica;
    promouvoir le replica; perte de donnees acceptable; restorable backups; sauvegardes restaurables;
    revenir en arriere avec une sauvegarde
  `),
  hints: terms(`
    bring it back; bring them back; get them back; who takes over;
    what is lost; se restaure; surely restores;
    go back; just in case; in case somebody; au cas ou; keep a copy; garder une copie;
    dump; dump rdb; snapshot; recover; recuperer; pra; pca; corruption; corrupted; corrompu; corrompue; runbook;
    drill; promoted; recovery
  `),
};
