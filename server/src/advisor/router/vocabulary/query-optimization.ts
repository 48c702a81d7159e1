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
    query is slow; requete lente; requetes lentes; speed up; accelerer; takes minutes; missing an index; manque
    d'index; unused index; unused indexes; duplicate index; which index; quel index; wrong order; column order;
    ordre des colonnes; n+1 queries; multiple database queries; one query per; 201 queries; trop de requetes;
    requetes sql; count query; paginate; page 5000; dernieres pages; like search; wildcard; full text; bottleneck;
    goulot; spills to disk; fast in the console; latest row per; top n per group; write a query; ecrire une
    requete; list page; adhoc queries; plan was cached; search is slow; recherche lente; sargable; slow query;
    slow queries; lenteur; lenteurs; very slow; really slow; gets slower; index manquant; missing index; n+1;
    pagination; paginer; explain; seq scan; is slow; trop lente; tres lente; takes 12 second; fetching the list;
    group by day; gaps filled; list of bookings; n plus 1
  `),
  hints: terms(`
    count; counting; like; having; union; distinct; faster; select; query; filter; sort; requeter; tune;
    performance; performances; optimize; optimise; optimization; optimiser; optimisation; offset; group by; left
    join; inner join; join; jointure; jointures; requete qui; query that; not in; not exists; index; indexes;
    indices; indexed; slow; too slow; lent; lente; lentes; ralentit; prefetch; planner; statistics; report query;
    cte
  `),
};
