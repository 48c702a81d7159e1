import { type SpokeVocabulary, terms } from './terms.ts';

/** What to measure and when to wake somebody. */
export const observability: SpokeVocabulary = {
  spoke: 'observability',
  names: terms(`
    grafana; prometheus; netdata; zabbix; new relic; opentelemetry; pmm; pganalyze; pgbadger; pgscv; munin;
    nagios; cloudwatch; performance insights; postgres_exporter; mysqld_exporter; postgres exporter; mysqld
    exporter; pgwatch; pghero; statsd; jaeger; loki; checkmk; centreon; performance_schema; monitoring;
    supervision; metric; metrics; metrique; alert; alerts; alerte; alertes; alerter; alarm; alarms; slow query
    log; long_query_time; log_min_duration_statement; capacity planning; threshold; thresholds; seuil d alerte;
    dashboards; seconds_behind_master; replication lag alert; slow log; metrics collector; db
    metrics; database metrics; query metrics; jdbc metrics; pool metrics; connection metrics; exporter metrics;
    mongodb_exporter; redis_exporter; redis exporter; clickhouse exporter; oracledb_exporter; sql exporter;
    pgbouncer exporter; pgbouncer_exporter; blackbox; otel; opentelemetry sql; apm; tracing sql; query tracing;
    slow query monitoring; slow queries log; query logging; sql logging; log sql; audit of performance; wait
    stats; activity monitor; top queries; query store; query insights; pg_stat_monitor; powa; temboard; nagios
    check; check_postgres; icinga; database health; health of the database; database dashboard; monitoring
    dashboard; grafana dashboard; disk space alert; place disque; telemetry; telemetrie; journalisation des
    requetes; suivi des performances; latency percentile; sla latency
  `),
  tools: terms(`
    pg_stat_statements; metrics endpoint; exporter; exporters; exporter query; alert rule; alert rules;
    alertmanager; wait event; wait events; query analytics; tracing; traces; auto_explain; pgstattuple; slo;
    healthcheck; health check; slowms
  `),
  concerns: terms(`
    surveillance; get paged; get told when; notice when; notice that it stopped; s en apercevoir;
    dashboard for database; database dashboard; first screen; monitor; monitored; superviser; surveiller;
    metriques; alerting; alarme; paging; page us; forecast; query latency; disk usage growth; disk fills;
    disque se remplit; le disque de la base; observability; instrument; instrumented; instrumentation;
    retard de replication; watch while; what to watch; tableaux de bord; journal des requetes lentes;
    journaliser les requetes; log queries slower; log slow; cache hit ratio; hit ratio; alert fatigue;
    no visibility; blocked sessions; growth of tables; usage over time; cpu of the db; performance degrades;
    identify slow queries in production; monitor replication lag; which lag to watch;
    baseline of query performance; wait duration; in use; db alert; capacity forecast; want charts;
    acceptable lag; notice that; be notified; get notified; etre averti; etre prevenu; how would we know;
    find out which; graph of the; show on a screen; number of connections over time; growth over time;
    what was running; requetes tournaient; see which queries; track slow; measure query; duration of every;
    log duration; running at; nightly job takes longer; what is normal; thresholds for; notify; notify on;
    page on call; on call; which endpoint; what runs; ce qui tourne; duree des requetes; query duration;
    histogram; requetes par seconde; queries per second; qps; who is connected; active sessions; to be told;
    be warned; warn me; prevenir avant; pics; peaks; sonde; learn about; something automatic; seconds behind;
    panels; watch bloat; tell us when; alert or ignore; metriques mysql; trop longtemps; watch; grossissent;
    grossit le plus; surveiller le retard; queue depth; alert on; alert when; alert us; alert me;
    mettre une alerte; be notified when; notified when; watch the lag; watch replica lag; metrics tell;
    throttle on lag; saturation; voir venir; quels indicateurs; seuil d alerte; quand une requete depasse;
    slow query alert; what do i graph; which graphs; graphs to; graphes; far behind; how far behind;
    watch replica; wall screen; savoir quoi surveiller; quoi surveiller; le voir venir; keep an eye on;
    alert before; a dashboard for; tableau de bord de la base; log_min_duration_statement; disk be full;
    disk is full; disk full when; when will the disk; disk fills up; disque plein; disque sature;
    disque sera plein; run out of disk; capacity; capacite; growth of the database; croissance de la base;
    page someone; page me; astreinte; wake someone; unusual volume; abnormal volume; fall behind; falls behind;
    prend du retard; prendre du retard; que surveiller; quoi mettre dans grafana; surveiller les verrous;
    watch the locks; depth of the queue; longueur de la file; queue length; what do we log; how do we notice;
    s'en rendre compte; avant les clients; alerte quand; alerte si; add an alert; set an alert;
    poser une alerte; etre alerte; be alerted; sondes; healthcheck base; error budget; keep watching;
    watch whether; keep an eye; garder un oeil; watch for; watching it; surveiller ensuite; suivre ensuite
  `),
  hints: terms(`
    keep track; which graph; a mail if; send a report; envoyer un rapport;
    know when; savoir quand; before users; before customers; before they do; avant les utilisateurs;
    what to look at;
    sentry; panel; span; p99; p95; capacity; capacite; prevision; baseline; chart; charts; track; datadog;
    dashboard; seuil; seuils; proactive; graphe; graphs; plot; trend; trends; percentile; uptime; disk usage;
    espace disque; mesurer; visibility
  `),
};
