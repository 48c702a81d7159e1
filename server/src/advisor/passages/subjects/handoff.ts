import type { Subjects } from './subjects.ts';

/** Subjects of what the data side gives to the layers above and around the database. */
export const HANDOFF_SUBJECTS: Subjects = {
  'databases-data-orchestrator': {
    'detached entity passed to persist, TransientObjectException':
      'detached entity passed to persist, transientobjectexception, transient instance, unsaved transient, different object with the same identifier, cascade persist, transientpropertyvalueexception, multiple representations, saving order existing, cascade all hibernate, orphanremoval',
    'API contract when a column is renamed: old clients live on':
      'api response column renamed, api versioning column, version api responses, mobile clients rename, rename field api, breaking change api, backward compatible api, old clients, deprecate field, contrat api, version our api',
    'Tests are slow because the schema is made anew each time':
      'tests slow schema, recreates the schema, migrate reset tests, tests are slow database, schema each test, slow test suite database, reset database each test slow, tests lents base, template database hash, recreate database every test',
    'save() or saveAll() is slow in Spring Data JPA':
      'save slow, jpa save slow, saving very slow, jpa saving slow, save takes seconds, slow insert jpa, data saving slow, hibernate save slow, dirty checking slow, flush slow, select before insert, repository save slow, sauvegarde lente jpa',
    'Eloquent is slow, the same query with DB::table is fast':
      'eloquent slow query builder fast, db table fast, find times out, eloquent timeout, find slow eloquent, eloquent hydration, model find slow, query builder returns in milliseconds, eloquent lent, accessor appends slow, times out but db',
    'Eloquent: with() loads, whereHas() filters':
      'hasmany condition, with condition, withwherehas, constrain eager load, eager load limit, limit per parent, with returns first rows, relation filter, orwherehas too many, wherehas does not filter, filter relation, filtrer relation, latestofmany, eloquent has many, eloquent relation null',
    'whereHas or LIKE is slow in Laravel':
      'wherehas slow, wherehas very slow, orwherehas like, like laravel, laravel search, wherehas lent, recherche laravel, wherehas performance, fulltext laravel, exists subquery slow, response slow laravel, search slow laravel, scout',
    'N+1 queries in Eloquent':
      'n+1 eloquent, n+1 laravel, eager loading laravel, lazy loading laravel, preventlazyloading, too many queries laravel, withcount, withsum, laravel debugbar queries, trop de requetes laravel, query per row, requete par ligne, n+1',
    'Polymorphic relations and real foreign keys':
      'polymorphic, polymorphique, morphto, morphmany, morphs, morphtomany, relations polymorphiques, polymorphic foreign key, vraie cle etrangere, base table commune, morph map',
    'A relation stored in a JSON column':
      'json column relation, relation json, ids in json column, belongstojson, many to many json, json array ids eloquent, stored in json, wherejsoncontains, colonne json relation',
    'Laravel migration fails: errno 150, key too long, change()':
      'errno 150, foreign key constraint incorrectly formed, key too long, specified key too long, nothing to migrate, artisan migrate, laravel migration, migrate force, migration laravel echoue, change column laravel, foreignid, table already exists laravel, 1215, rollback laravel migration, doctrine dbal, sqlstate 42s01, cannot add foreign key constraint',
    'Transactions, locks and queues in Laravel':
      'db transaction laravel, lockforupdate, aftercommit, dispatch after commit, deadlock laravel, transaction laravel, job before commit, firstorcreate duplicate, updateorcreate race, db::transaction, verrou laravel, queue database laravel, failed jobs, sharedlock',
    'Large tables in Laravel: chunkById, cursor, upsert':
      'chunk, chunkbyid, lazybyid, cursor eloquent, memory exhausted laravel, allowed memory size, laravel import, laravel upsert, upsert eloquent, paginate slow laravel, cursorpaginate, millions laravel, insert thousands laravel, export laravel, prunable, laravel excel, chunk skips rows',
    'Doctrine and Symfony: N+1, memory, migrations':
      'doctrine, symfony, doctrine n+1, entitymanager closed, entity manager is closed, doctrine migrations, doctrine flush, schema update force, doctrine paginator, doctrine dql, doctrine memory',
    'Soft deletes and unique keys in Eloquent':
      'soft delete laravel, softdeletes, soft deletes unique, deleted_at unique, unique validation soft deleted, suppression logique laravel, withtrashed, forcedelete',
    'LazyInitializationException: no Session':
      'lazyinitializationexception, could not initialize proxy, no session, failed to lazily initialize, open in view, open session in view, detached lazy, lazy collection outside transaction, osiv, detached root, lazy jpa relations',
    'MultipleBagFetchException: several collections':
      'multiplebagfetchexception, cannot simultaneously fetch multiple bags, several bags, two collections join fetch, entitygraph several, multiple list fetch, cartesian product hibernate, several bag type',
    'N+1 queries in JPA and Hibernate':
      'n+1 hibernate, n+1 jpa, n+1 spring, batchsize, default_batch_fetch_size, too many selects hibernate, fetch join, join fetch, entity graph n+1, onetoone eager, eager many to one, n+1, trop de requetes hibernate, fetchtype eager, namedentitygraph',
    'Slow derived query: write it with @Query':
      'derived query, @query, requete derivee, spring data query, repository spring data, native query spring, nativequery, projection spring data, jpql slow, spring data slow, findby slow, ecrire requete moi meme, specification slow, count query pageable, querydsl, criteria api',
    'HikariPool: Connection is not available, request timed out':
      'hikari, hikaripool, connection is not available, request timed out after, hikaricp pool size, maximum-pool-size, leak detection, connection leak spring, pool exhausted spring, failed to validate connection, taille pool hikari, apparent connection leak, connectiontimeout',
    'Paging with a fetch join: HHH000104, HHH90003004':
      'hhh000104, hhh90003004, applying in memory, firstresult maxresults collection fetch, pagination join fetch, pageable fetch join, pagination hibernate memory, pageable collection',
    'Batch inserts and bulk updates in Hibernate':
      'spring batch, spring batch insert, job inserts rows spring, jdbcbatchitemwriter, batch insert hibernate, saveall slow, saveall, batch_size, jdbc batch, hibernate insert slow, bulk insert jpa, order_inserts, rewritebatchedinserts, rewritebatchedstatements, generationtype identity batch, statelesssession, insertion lente hibernate, bulk update jpa, thousands of entities',
    '@Transactional does not roll back, or does nothing':
      'transactional not working, transactional rollback, does not roll back, unexpectedrollbackexception, transaction silently rolled back, self invocation, propagation requires_new, transactional readonly, transactional isolation, rollback spring, transactionaleventlistener, no transaction in progress, transactionrequiredexception, spring transaction',
    'ddl-auto, Flyway and Liquibase in Spring Boot':
      'ddl-auto, flyway checksum, migration checksum mismatch, flyway repair, flyway baseline, found non-empty schema, liquibase lock, changelog lock, waiting for changelog, schema-validation, hbm2ddl, flyway out of order, flyway validate failed, liquibase checksum, hibernate creates tables, flyway spring boot',
    'Optimistic lock failed: ObjectOptimisticLockingFailureException':
      'objectoptimisticlockingfailureexception, staleobjectstateexception, optimisticlockexception, row was updated or deleted by another, unsaved-value mapping, @version, optimistic lock jpa, verrou optimiste jpa, pessimistic_write, concurrent update hibernate',
    'jsonb, enum and uuid columns in Hibernate':
      'jsonb hibernate, jsonb but expression is of type, column is of type jsonb, hibernate json, hibernate enum, postgres enum hibernate, is of type but expression character varying, uuid hibernate, jdbctypecode, operator does not exist uuid, lob text postgres, hibernate timezone, json column jpa, bytea hibernate',
    'Who commits: repository, unit of work or service':
      'unit of work, repositories commit, who should own commit, own the commit, repository commit, commit in service, commit in repository, transaction in repository, transaction in service layer, should repository open transaction, repositories open the transaction, session per request, saveChanges repository, unite de travail, qui doit committer, transaction boundary service',
    'Transfer between two aggregates, unit of work in hexagonal architecture':
      'hexagonal, money transfer accounts, transfer between two accounts, two aggregates, aggregates transaction, domain service transfer, clean architecture transaction, aggregate root transaction, ports adapters transaction, virement entre deux comptes, aggregates know each other, ddd transaction',
    'Where DTO mapping goes: service or controller':
      'dto, dto mapping, mapping controller, map entity dto, mapper service layer, return entity from controller, serialize entity, dto layer, mapping dto, entites dans controleur',
    'Repository pattern: generic, per aggregate, or none':
      'repository pattern, generic repository, repository over orm, patron repository, repository per aggregate, iqueryable, repository abstraction, dao or repository, leaky repository, specification pattern, swap the database, pattern repository',
    'Passing the transaction through the layers':
      'asynclocalstorage, pass transaction, transaction parameter, transaction context, nested transaction service, share connection repositories, transaction across services, transaction across repositories, propager transaction, same transaction several repositories, context transaction go, cls transaction',
    'Publish an event after the commit':
      'domain event commit, publish event after commit, event before commit, outbox service, event lost, dispatch domain events, dual write, publish kafka database transaction, event bus transaction, evenement apres commit',
    'Which database error becomes which HTTP status':
      'error to http, unique violation 409, http status database error, map database error, exception mapping, duplicate key 409, constraint violation response, error handling database api, code http erreur base, translate sql exception, return 500 duplicate',
    'Tenant context in the service layer':
      'tenant context, tenant per request, tenant middleware, tenant id middleware, multi tenant service layer, current tenant, locataire contexte, tenant resolver',
    'Business logic in the database or in the application':
      'where to put validation, put validation, validation database constraint, constraint or in the service, validation in service, business logic in database, logic in stored procedures, stored procedures or code, business logic where, validation in database or application, logique metier base, procedures stockees ou application, triggers business logic, validation code or database',
    'Server data or client state: React Query, Redux, MobX, Zustand':
      'react query, redux, mobx, zustand, tanstack, client state, server state, swr, get rid of redux, state management, apollo cache, pinia, ngrx, gestion etat, rtk query, vuex, signals store',
    'List is stale after a mutation: invalidate, optimistic update':
      'stale after mutation, cache stale, invalidate query, invalidatequeries, optimistic update, refetch after mutation, list not updated, old data after save, ui not refreshing, rollback optimistic, liste pas a jour, cache perime, stale list, not refreshed after',
    'Keep form or client state across a refresh':
      'panier onglets, share state between tabs, partager etat onglets, garder apres refresh, etat du panier, cart between tabs, between tabs, entre onglets, persist form, form state refresh, page refresh, sessionstorage, localstorage, persist state, persisted client state, draft form, state lost on reload, indexeddb, conserver formulaire, rafraichissement page, state tree localstorage, zustand persist',
    'Infinite scroll and table paging: the contract':
      'infinite scroll, load more, infinite list, cursor api, table pagination frontend, duplicate rows scroll, virtual scroll, pagination component, defilement infini, scroll duplicates, useinfinitequery',
    'The screen is slow: how much of it is the database':
      'page slow to load, spinner, loading spinner, screen slow, slow frontend, ttfb, loading state, skeleton, waterfall requests, ecran lent, page lente, lighthouse, server-timing, dashboard loads slowly',
    'Numbers, dates and ids over JSON':
      'bigint json, do not know how to serialize a bigint, date off by one, timezone browser, decimal as string, number precision javascript, id rounded, date one day early, serialiser bigint, dates json, iso 8601, money in javascript',
    'Live updates: polling, server-sent events, websocket':
      'websocket, server-sent events, polling, realtime updates, live updates, push changes to browser, listen notify browser, supabase realtime, temps reel, sse, offline sync, subscription',
    'Search box and filters from the browser':
      'debounce search, search box frontend, filter on client, client side filter, sort table client, autocomplete input, typeahead, filtrer navigateur',
    'Record the decision: ADR for stack or database':
      'document the decision on, decision context and consequences, adr, architecture decision record, decision record, document decision, document tech stack, document stack decisions, documenter decision, documenter la stack, record the decision, why did we choose, stack documentation, choix techniques documenter, new hires understand',
    'Compare at least three options, and who decides':
      'at least three options, three options, stack options, pros and cons, compare options, comparison table, who decides, qui decide, tableau comparatif, options avantages inconvenients, weighted criteria, scoring matrix, matrice decision, client decides stack',
    'Evaluate the stack before the project starts':
      'evaluate technologies, choose stack, choisir stack, evaluer les technos, stack before project, technology stack, tech stack project, which stack, which framework, quelle stack, front back technologies, lancement du projet, choix technologique, technos front back, selection technologies',
    'Licence costs: leave Oracle or SQL Server':
      'oracle licence, license cost, licence cost, sql server license, leave oracle, quitter oracle, oracle to postgresql cost, cout licence, licence oracle, decision paper, management wants, business case migration, oracle migration cost',
    'Managed service or run it yourselves':
      'host our own, host own postgres, own server or rds, rds or hetzner, self host postgres, aws rds or host, run our own database, managed or self hosted, managed database or, rds or self, self host database, managed service, hebergement base, service manage ou, build or buy, cloud sql or own, heberger nous memes, on premise or cloud, cloud provider database',
    'Vendor lock-in: the way out':
      'vendor lock, lock-in, lock in, exit plan, exit strategy, plan de sortie, dependance fournisseur, leave supabase, leave firebase, portability vendor, enfermement',
    'What does the database cost':
      'database cost, database budget, how much does it cost, cloud bill database, cout de la base, reduce rds cost, budget base, cost estimate database, prix, facture cloud, cost per month',
    'Put the data roadmap before management':
      'data roadmap, technical debt management, convince management, roadmap database, dette technique, convaincre direction, priorities data, budget request database, feuille de route',
    'Data is gone after docker compose down or a restart':
      'data disappears docker, data lost docker, docker compose down, data gone, volume empty, docker volume persist, persist data docker, data lost restart container, donnees perdues docker, donnees disparaissent, down -v, initdb scripts not executed, docker-entrypoint-initdb, init script not run, bind mount database, anonymous volume, postgres 18 volume, data not persisted, perdu apres redemarrage conteneur, container recreated data',
    'Permission denied or Operation not permitted on the data directory':
      'permission denied data directory, operation not permitted, chown operation not permitted, changing ownership, fsgroup, runasuser, volume permission, permission denied var lib, permission pvc, permissions data dir, initdb directory exists but is not empty, lost+found, permission errors persistent volume, nfs postgres, openshift permission, passwd permission denied, droits volume, changement de permissions, wrong ownership, invalid permissions',
    'Pod runs but nothing listens on 5432, pg_isready no response':
      'nothing listens, pg_isready no response, no response 5432, pods are running but, liveness probe, readiness probe, crashloopbackoff, statefulset postgres, pod restarts, startup probe, pod redemarre, not ready pod, kubernetes service endpoints, automatic recovery in progress',
    'Application starts before the database: wait for it':
      'wait for database, wait for it, depends_on, service_healthy, healthcheck, app starts before database, database is starting up, compose healthcheck, attendre la base, the database system is starting up, healthcheck mysql, connection refused at startup',
    'Connection refused, could not translate host name':
      'connection refused, could not translate host name, econnrefused, host.docker.internal, connect from another container, connect container localhost, no pg_hba.conf entry, connexion refusee, getaddrinfo enotfound, docker network database, cannot connect container, port 5432 refused, name resolution',
    'Password authentication failed after changing POSTGRES_PASSWORD':
      'password authentication failed, postgres_password, mysql_root_password, changed password docker, access denied for user root, env password ignored, mot de passe docker, helm password changed, authentication failed container, rotate password container, role does not exist docker',
    'Database in CI: service container':
      'service container, github actions postgres, gitlab ci postgres, ci database, database in ci, ci service, github action mysql, tests in ci database, services postgres, base dans la ci, circleci postgres, jenkins database',
    'Migrations in the pipeline: once, before the rollout':
      'migrations pipeline, migrations in ci, run migrations deploy, init container migrations, migration job kubernetes, helm hook migration, migrate on deploy, migrations at startup, several pods migrate, migration dans la pipeline, deploy runs migration, argocd migration, migrations on container start',
    'Provision a managed database per environment: Terraform, RDS':
      'terraform, provision rds, aws_db_instance, rds per environment, provision database, cloudformation, pulumi, must be replaced, forces replacement, replace our rds, helm chart provision, provisionner, terraform rds, crossplane, final snapshot, deletion protection, environment database, rds instance per',
    'Database files are incompatible with server: upgrade the image':
      'database files are incompatible, files are incompatible with server, upgrade postgres image, upgrade postgres docker, upgrade container, initialized by postgresql version, not compatible with this version, mise a jour image postgres, latest image broke, docker upgrade 15 16, upgrade mysql image, data directory incompatible',
    'Database container is OOMKilled, exit code 137, shared memory':
      'oomkilled, exit code 137, exited 137, out of memory container, shared memory segment, could not resize shared memory, shm_size, memory limit container, terminated by signal 9, killed process postgres, container memory, memoire conteneur, dev shm',
    'Volume or PVC is full: enlarge it':
      'pvc full, resize pvc, expand volume, enlarge volume, volume full, disk resize, allowvolumeexpansion, pvc 100, agrandir volume, volume plein, increase storage, shrink volume, resize disk',
    'Operator, StatefulSet or managed database on Kubernetes':
      'postgres operator, statefulset or operator, database on kubernetes, cloudnativepg, cnpg, zalando operator, crunchy operator, should we run database kubernetes, base sur kubernetes, operator high availability, percona operator',
    'Isolate tests: rollback, truncate or template database':
      'isolate tests, isolate test data, rollback after each test, transaction rollback tests, truncate after each test, truncate tables tests, clean database between tests, test isolation, sequences not reset, reset database tests, tests isoles, nettoyer base tests, database cleaner, refreshdatabase, reset between tests, isolating testing data, each test clean',
    'Tests depend on each other, mocks are tedious: strategy':
      'tests depend on each other, mock database, mock db, mock the db objects, factories tests, tedious factories, test strategy, mock repository, unit tests database, fixtures or factories, factory bot, integration tests database, strategie de test, mocker la base, fixtures, test doubles, flaky tests, strategy tests',
    'One Testcontainers database for all tests':
      'testcontainers, reuse container, singleton container, container for each test, one container, testcontainers slow, testcontainers reuse, share container tests, dynamicpropertysource, serviceconnection',
    'Seed data for staging that can be repeated':
      'e2e data, realistic data tests, end-to-end test data, seed data, seed staging, seeder, seeding, repeatable seed, fake users, demo data, seed script, jeu de donnees, jeux de donnees, donnees de demonstration, wipe environment, idempotent seed, faker, seed database, staging data, donnees de test',
    'Parallel tests: one database for each worker':
      'parallel tests, tests in parallel, database per worker, jest workers database, xdist, parallel test database, source database is being accessed, createdb template, tests en parallele, vitest database, accessed by other users',
    'SQLite or H2 in memory instead of the real engine':
      'sqlite tests, h2 tests, in memory database tests, sqlite in memory, h2 postgres mode, sqlite instead of postgres, tests with sqlite, base en memoire tests, h2 database',
    'Test migrations in CI':
      'test migrations, migration tests, check migrations ci, test down migration, migration test ci, tester les migrations, verify migration before deploy',
    'Volume for load tests: make a million rows':
      'generate rows, million rows test, generate test data, large test dataset, load test data, generer donnees, realistic volume, performance test data, generate_series data, synthetic data volume, remplir base test, dummy data',
    'Copy of production for tests':
      'copy of production, production copy staging, production dump tests, prod data in dev, copie de la production, subset production, anonymised copy tests, dump prod local, refresh staging from production',
  },
};
