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
    dashboards; tableau de bord; seconds_behind_master; replication lag alert; slow log
  `),
  tools: terms(`
    pg_stat_statements; metrics endpoint; exporter; exporters; exporter query; alert rule; alert rules;
    alertmanager; wait event; wait events; query analytics; tracing; traces; auto_explain; pgstattuple; slo;
    healthcheck; health check; slowms
  `),
  concerns: terms(`
    monitor; monitored; superviser; surveiller; metriques; alerting; alarme; paging; page us; forecast; query
    latency; disk usage growth; disk fills; disque se remplit; le disque de la base; observability; instrument;
    instrumented; instrumentation; retard de replication; watch while; what to watch; tableaux de bord; journal
    des requetes lentes; journaliser les requetes; log queries slower; log slow; cache hit ratio; hit ratio; alert
    fatigue; no visibility; blocked sessions; growth of tables; usage over time; cpu of the db; performance
    degrades; identify slow queries in production; monitor replication lag; which lag to watch; baseline of query
    performance; wait duration; in use; db alert; capacity forecast; want charts; acceptable lag
  `),
  hints: terms(`
    monitor; surveiller; sentry; panel; span; p99; p95; capacity; capacite; prevision; baseline; chart; charts;
    track; datadog; dashboard; seuil; seuils; proactive
  `),
};
