import { type SpokeVocabulary, terms } from './terms.ts';

/** Slow queries, plans and indexes. */
export const queryOptimization: SpokeVocabulary = {
  spoke: 'query-optimization',
  tools: terms(`
    explain analyze; execution plan; query plan; plan d'execution; sequential scan; parcours sequentiel; index
    scan; index only scan; bitmap heap scan; hash join; nested loop; filesort; using temporary; full table scan;
    table scan; covering index; include columns; composite index; index composite; leftmost prefix; hypothetical
    index; parameter sniffing; option recompile; query planner; optimizer; optimiseur; dataloader; keyset; cursor
    pagination; limit offset; offset limit; order by rand; stored procedure; stored procedures; missing index
    suggestion; recursive cte; window function; lateral; row_number; subquery; sous requete; pivot rows
  `),
  concerns: terms(`
    all our queries; all queries; optimise all; optimize all; toutes nos requetes; toutes les requetes;
    make the search fast; make it fast; speed up the; accelerer la recherche; rendre rapide; query is slow;
    requete lente; requetes lentes; speed up; accelerer; takes minutes; missing an index; manque d'index;
    unused index; unused indexes; duplicate index; which index; quel index; wrong order; column order;
    ordre des colonnes; n+1 queries; multiple database queries; one query per; 201 queries; trop de requetes;
    requetes sql; count query; paginate; page 5000; dernieres pages; like search; wildcard; full text;
    bottleneck; goulot; spills to disk; fast in the console; latest row per; top n per group; write a query;
    ecrire une requete; list page; adhoc queries; plan was cached; search is slow; recherche lente; sargable;
    slow query; slow queries; lenteur; lenteurs; very slow; really slow; gets slower; index manquant;
    missing index; n+1; pagination; paginer; explain; seq scan; is slow; trop lente; tres lente;
    takes 12 second; fetching the list; group by day; gaps filled; list of bookings; n plus 1; taking much time;
    takes much time; takes ages; taking too long; take a very long time; takes a long time; long time to load;
    slow to load; loads slowly; slow loading; slow response; slow page; slow search; slow list; slow endpoint;
    slow select; slow sql; slow join; slow count; slow report; slowness; sluggish; crawl; query timeout;
    timeouts on; cpu 100; poor performance; bad performance; performance of the query; sql performance;
    database performance; improve query; improve the query; optimise the query; optimize query;
    optimize queries; optimise queries; optimize sql; query optimization; query tuning; sql tuning;
    rewrite query; rewrite the query; expensive query; heavy query; heavy queries; inefficient query;
    inefficient queries; unnecessary queries; hundreds of queries; query count; duplicate queries;
    repeated queries; n plus one; select n+1; loops over; query in a loop; queries in a loop; eager or;
    add indexes; adding an index; ajouter un index; db indices; indexing strategy; not using index;
    doesn t use the index; doesn t use index; index not used; index usage; full scan; scans everything;
    scan the whole; trop lent; tres lent; met 20 secondes; secondes a s afficher; temps de reponse;
    temps de chargement; temps fou; accelerer les requetes; optimiser la requete; optimiser les requetes;
    nombre de requetes; requetes inutiles; total rows; count rows; cursor based; page number;
    infinite scrolling query; deep pages; sort by date; order by created; temporary table sort;
    materialize the result; aggregate query; aggregation query; dashboard query; rank rows; dedupe rows;
    find duplicates sql; rows that exist; select distinct; self join; between dates; how do i write;
    how to write; comment ecrire; ecrire une; page rame; requete fautive; this page takes; cette page met;
    plan flips; plan flip; plan change; plan changed; in list; rows removed by filter; parallel seq scan;
    planner picks; wrong index; wrong plan; bad plan; mauvais plan; mauvais index; makes other queries slower;
    made other queries slower; filtrer avant; index inutilises; index inutilise; requete fautives; offset 40000;
    de plus en plus lent; de plus en plus lente; over a second; met des secondes; rapide; rendre rapide;
    must be fast; make the filter; make the lookup; got slow; too slow; per month is slow; has no index;
    no index; n a pas d index; manque un index; index sur la; needs a composite; scans the; parcours complet;
    brings the server; estimate of rows; row estimate; cardinality estimates; cardinality estimate;
    row estimates; rows estimated; estimates are off; stale statistics; statistics stale; statistics are stale;
    statistiques obsoletes; mauvaise estimation; union all instead of or; rewrite as union; or condition slow;
    using filesort; rows examined; deep pagination; offset gets slower; pagination lente; keyset pagination;
    seek method; like avec pourcent; leading wildcard; recherche avec like; lire un explain; read an explain;
    comprendre explain; explain output; plan illisible; hash join or; wrong index chosen; index only;
    partial index; composite index order; function on an indexed column; isn't indexed; not indexed; pas indexe;
    pas d'index; no index on; sans index; speed up the report; page is slow; la page est lente;
    rapport est lent; report is slow; takes too long
  `),
  hints: terms(`
    secondes; seconde; filtre; search fast; recherche rapide;
    count; counting; like; having; union; distinct; faster; select; query; filter; sort; requeter; tune;
    performance; performances; optimize; optimise; optimization; optimiser; optimisation; offset; group by; left
    join; inner join; join; jointure; jointures; requete qui; query that; not in; not exists; index; indexes;
    indices; indexed; slow; too slow; lent; lente; lentes; ralentit; prefetch; planner; statistics; report query;
    cte; timing out; times out; costly; window; index on; rame; ram e; slow down; slows down; high cpu; sql to;
    date range; how to query; json query; sql query for; too many queries; create index; add index; performance
    issue; performance problem; performance problems; performance issues; improve performance; database index; db
    index; query performance; slow performance; takes long; takes forever; total count; statistics
    page; number of queries
  `),
};
