import { type SpokeVocabulary, terms } from './terms.ts';

/** Backups, restores, failovers and lost data. */
export const recovery: SpokeVocabulary = {
  spoke: 'disaster-recovery',
  names: terms(`
    pgbackrest; barman; wal g; wal e; xtrabackup; mariabackup; medusa; velero; litestream; pg_basebackup;
    mysqlbinlog; mydumper; patroni; repmgr; clickhouse backup; dbatools; percona backup; orchestrator failover;
    pg_auto_failover; stolon; pitr; point in time recovery; rpo; rto; backup; backups; sauvegarde; restore;
    restauration; restaurer; disaster recovery; split brain; pg_restore; mysqldump; pg_dump; mongodump; bak;
    ransomware; supprime une table; undo drop; delete without where; rejoin; net split; wal archiving; back up
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
    sauvegardes; restores; restored; restoring; restaurable; point in time; disaster; plan de reprise; bascule;
    basculer; network partition; ex master; perte de donnee; perte de transaction; accidental delete; accidentally
    deleted; deleted by mistake; dropped by mistake; par erreur en prod; recuperer les donnees; recover the rows;
    region went down; offsite dump; undo a delete; perte de transactions; point de restauration; data loss; plan
    b; restored data; tester une restauration; verify restored; accidental; accidental drop; donnees perdues;
    silent data loss; failover; fail over
  `),
  hints: terms(`
    dump; dump rdb; snapshot; recover; recuperer; pra; pca; corruption; corrupted; corrompu; corrompue; runbook;
    drill; promoted; recovery
  `),
};
