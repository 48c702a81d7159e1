import { type SpokeVocabulary, terms } from './terms.ts';

/** Moving much data quickly. */
export const throughput: SpokeVocabulary = {
  spoke: 'data-throughput-accelerator',
  names: terms(`
    airbyte; fivetran; dagster; singer target; meltano; pandas to_sql; spark jdbc; ssis; bcp; talend; nifi; sqoop;
    load data infile; bulk insert; bulk load; bulk upsert; dbt seed; copy from; import en masse; backfill; etl;
    csv import; large csv; huge csv; copy command; unlogged table; charger en masse; streaming export; large
    export; rows per hour; row by row; ligne par ligne; batch insert; batch size; fetchmany; mongoimport; copy
    into; chunk size; export csv; nightly etl; load faster; charger un csv
  `),
  errors: terms(`
    request body exceeded; maximum execution time; javascript heap out of memory
  `),
  tools: terms(`
    pg copy; copy freeze; chunked; server side cursor; staging table; fast_executemany; rewritebatchedstatements;
    to_sql; csv load; import csv; csv export; s3 staging; pgbulk; insert select; multi row insert; checkpoint the
    import; sliced scroll; numinsertionworkers; pg_restore j; parallel load; streaming response;
    streaminghttpresponse; jsonl
  `),
  concerns: terms(`
    bulk import; chargement en masse; charger un fichier; elt; ingestion; ingest; ingester; data load; rows per
    second; rows per minute; items sec; lignes par seconde; lignes en base; import; importer; export; exporter;
    big csv; fichier csv; fichier volumineux; millions of records; millions of lines; backfills; rattraper; batch
    job; traitement par lots; par lots; row inserts; line by line; stream rows; memory during import; loads
    everything in memory; sans exploser la memoire; duplicated rows after restart; nightly job takes; taille de
    lot; incremental load; copy a table between; copy vs insert; faster into; load it faster; each batch; data
    step; before loading; slow import; import is slow; import lent; rattrapage; import takes; results to a csv;
    without loading everything; move 1 tb; copy slows down; data quickly
  `),
  hints: terms(`
    load; charger; import; importing; export; exporting; ingest; snowflake; redshift; bigquery; databricks;
    airflow; import of; imports; exports; copy to; load data; debit; throughput; loading; csv; parquet; bulk; of
    data; millions de lignes; million rows; millions of rows; billion rows
  `),
};
