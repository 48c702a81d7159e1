import { type SpokeVocabulary, terms } from './terms.ts';

/** Moving much data quickly. */
export const throughput: SpokeVocabulary = {
  spoke: 'data-throughput-accelerator',
  names: terms(`
    airbyte; fivetran; dagster; singer target; meltano; pandas to_sql; spark jdbc; ssis; bcp; talend; nifi; sqoop;
    load data infile; bulk insert; bulk load; bulk upsert; dbt seed; copy from; import en masse; backfill; etl;
    csv import; large csv; huge csv; copy command; unlogged table; charger en masse; streaming export; large
    export; rows per hour; row by row; ligne par ligne; batch insert; batch size; fetchmany; mongoimport; copy
    into; chunk size; export csv; nightly etl; load faster; charger un csv; bulk update; bulk delete; batch
    update; batch delete; batch deletion; mass update; mass delete; bulk operation; bulk operations; bulk write;
    bulk writes; bulk create; batches of; in batches; by batches; in chunks; excel export; export excel; xlsx; csv
    file; data import; data loader; dataload; dataset import; dump load speed; initial sync; initial load; full
    refresh; incremental sync; reverse etl; data pipeline; pipeline de donnees; pyspark; luigi; dlt; sling;
    embulk; kettle; pentaho; kinesis firehose; streaming insert; ndjson; avro; orc; duckdb copy
  `),
  errors: terms(`
    request body exceeded; maximum execution time; javascript heap out of memory
  `),
  tools: terms(`
    pg copy; copy freeze; chunked; server side cursor; staging table; fast_executemany;
    rewritebatchedstatements; to_sql; csv load; import csv; csv export; s3 staging; pgbulk; insert select; multi
    row insert; checkpoint the import; sliced scroll; numinsertionworkers; pg_restore j; parallel load;
    streaming response; streaminghttpresponse; jsonl; copy vers; batch de nuit; nightly batch
  `),
  concerns: terms(`
    filling old rows; fill old rows; fill the old rows; filling the rows; reprise des donnees;
    remplir les anciennes lignes; remplir les lignes; then the copy; then fill it; fill it; copy the rows;
    copy the data; copier les lignes; recopier; bulk import; chargement en masse; charger un fichier; elt;
    ingestion; ingest; ingester; data load; rows per second; rows per minute; items sec; lignes par seconde;
    lignes en base; import; export; exporter; big csv; fichier csv; fichier volumineux; millions of records;
    millions of lines; backfills; rattraper; batch job; traitement par lots; par lots; row inserts;
    line by line; stream rows; memory during import; loads everything in memory; sans exploser la memoire;
    duplicated rows after restart; nightly job takes; taille de lot; incremental load; copy a table between;
    copy vs insert; faster into; load it faster; each batch; data step; before loading; slow import;
    import is slow; import lent; rattrapage; import takes; results to a csv; without loading everything;
    move 1 tb; copy slows down; data quickly; rows at a time; one row at a time; single lines; billions of rows;
    hundreds of millions; millions of documents; 100k rows; memoryerror; memory usage during; ram during;
    prend des heures; timeout on large; big file; big files; huge file; gros fichier; fichiers volumineux;
    round trips; rows per; events per second; records per second; catch up; cannot keep up; doesn t keep up;
    purge old rows; delete old rows; archive old; resume import; interrupted import; restart from the beginning;
    checkpointing; dedupe on import; upload of a spreadsheet; spreadsheet; nightly synchronisation;
    traitement nocturne; reprise de donnees; reprise des donnees; synchronisation complete;
    rows are written one by one; one by one; un par un; each row; ten minutes per; m rows; m lignes;
    nightly sync; every night; chaque nuit; recompute; recomputes; recalculer; recalculating; backfilling;
    backfilled; executemany; bulkwrite; insert_many; load data local infile; max_allowed_packet;
    export to excel; out of memory on import; allowed memory size; memoire epuisee; memory exhausted; decouper;
    paquets; resume from where; where it stopped; reprendre un import; same file twice; vider et recharger;
    reload; recharger; truncate and reload; dump and load; sync of; copy rows; transfer of data;
    truncate insert; multi row; memory grows; memory leak while exporting; process killed; process tue; killed;
    interminable; never ends; read_sql; dataframe; planet; osm2pgsql; catalogue sync; synchro du catalogue;
    inserts records individually; saved individually; last processed; offset load; fastest way to; copy a;
    gb table; between two servers; memory php; fait exploser la memoire; json lines; rows s; warehouse table;
    export de; remplissage; remplir; remplir la colonne; remplir les; fastest backfill; fill the column;
    filling the column; populate the column; populate the new column; fill in the old rows; anciennes lignes;
    le plus vite possible; as fast as possible; import of the file; import du fichier; fichier insee;
    recharger la table; copy every; copier toutes; lines into; lignes par heure; load takes; load test data of;
    load two years; load history; years of history; copy its; copier la prod; copy production;
    insert 10 millions; running since yesterday; depuis hier; can it go faster; how to make the import; gb dump;
    dump import; out of memory on export; export runs out of memory; fetchall; curseur cote serveur;
    export to parquet; charger plus vite; plus vite a charger; indexes on the target; drop indexes before;
    before importing; avant l'import; pendant l'import; while importing; disable triggers during;
    throttle the backfill; backfill in batches; remplir par lots; import de nuit; nightly feed; parallel dump;
    parallel restore; pg_restore jobs; mydumper; myloader; chunked import; resume the import;
    reprendre l'import; reprise apres erreur; fill the new column; fill it afterwards; renseigner par;
    renseigner la colonne
  `),
  hints: terms(`
    initial snapshot; chargement initial; converting old values; without hurting;
    load; charger; importing; exporting; snowflake; redshift; bigquery; databricks; airflow; import of; imports;
    exports; copy to; load data; debit; throughput; loading; csv; parquet; bulk; of data; millions de lignes;
    million rows; millions of rows; billion rows; out of memory; memory error; oom; takes hours; hours to; trop
    long; per second; large dataset; large datasets; chunk; chunks; batched; batching; lots de; par paquets; en
    masse; keep up; large file; throughput of; spark; prefect flow; arrow; million records; takes days; archiver;
    upgraded; importer
  `),
};
