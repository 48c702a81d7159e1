import { type SpokeVocabulary, terms } from './terms.ts';

/** ORMs and query builders other than Prisma. */
export const orm: SpokeVocabulary = {
  spoke: 'orm-patterns',
  names: terms(`
    drizzle; drizzle orm; drizzle kit; typeorm; sqlalchemy; sqlmodel; alembic; gorm; sequelize; django; django
    orm; activerecord; active record; rails; ruby on rails; ecto; peewee; entity framework; ef core; efcore;
    entityframeworkcore; dapper; kysely; knex; objection; mikroorm; mikro orm; tortoise; ponyorm; diesel; sea
    orm; seaorm; sqlx; bookshelf; waterline; flask sqlalchemy; advanced alchemy; ent go; jooq; linq; nhibernate;
    loopback; adonis lucid; rom rb; sqlboiler; bun orm; exposed; select_related; prefetch_related;
    makemigrations; joinedload; selectinload; automigrate; findandcountall; expire_on_commit; missinggreenlet;
    greenlet_spawn; staledataerror; dbupdateconcurrencyexception; savechanges; has_many; belongs_to;
    bulk_create; queryset; admin list; lock_version; strong_migrations; activerecord import; dbcontext;
    asnotracking; assplitquery; bookshelfjs; sequelize cli; sequelize typescript; typeorm migration; typeorm
    entity; typeorm relation; data source typeorm; typeorm model; efcore bulkextensions; entityframework plus;
    linq to sql; dbset; onmodelcreating; ef migrations; add migration; update database ef; django migration;
    django migrations; django admin; django model; djangoproject; contenttypes; genericforeignkey;
    select_for_update; transactionmanagementerror; onetoonefield; foreignkey django; manytomanyfield; abstract
    model; rawqueryset; django filter; flask migrate; sqlalchemy session; declarative base; relationship loader;
    lazy dynamic; sqlalchemy async; asyncsession; engine pool; sqlalchemy exc; alembic revision; alembic
    upgrade; op execute; rails migration; rails model; activerecord query; find_each; find_in_batches; pluck;
    has_one; polymorphic rails; counter_cache; touch true; ar model; default_scope; arel; gorm model; gorm
    preload; gorm hooks; gorm association; ent schema; sqlc; jet go; beego orm; diesel schema; sea_orm; sqlx
    macro; sqlx pool; toasty; objection js; drizzle schema; drizzle relations; drizzle query; drizzle studio;
    drizzle push; pgtable; mikro; entity manager flush; waterline orm; loopback datasource; vapor fluent;
    exposed kotlin; slick; doobie; quill; persistent haskell; ecto repo; ecto query; ecto changeset; ecto
    migration; peewee model; tortoise orm; piccolo orm; pony; cakephp orm; propel; redbean; dapper contrib;
    nhibernate session; pony orm; xorm; doctrine; add_index; add_column; staleentryerror; queuepool;
    integrityerror sqlalchemy; runpython; bulk_update; update_or_create; get_or_create; programmingerror django;
    unapplied migration; autodetector; queryrunner; querybuilder typeorm; leftjoinandselect; getmanyandcount;
    migration generate; migration run; theninclude; cannot be tracked; multiple head revision; downgrade base;
    cascade delete orphan; n_plus_one_control; rake db migrate; structure sql; sequel gem; ransack; mongoid;
    dbcontextpool; lazyload proxies
  `),
  errors: terms(`
    queuepool limit; detachedinstanceerror; queryfailederror; entitymetadatanotfounderror; staleobjecterror;
    connectiontimeouterror; objectnotfound; conflicting migrations; multiple leaf nodes; interfaceerror;
    sequelizedatabaseerror; recordinvalid; migration directory is corrupt; pendingrollbackerror;
    invalidrequesterror; doesnotexist; dql; hydrat; flushing; cannot resolve keyword into field;
    relatedobjectdoesnotexist; activerecord statementinvalid; recordnotunique;
    sequelizeforeignkeyconstrainterror; upsertgraph; doctrine schema update; doctrine migrations;
    hydration doctrine; value converter; split query; has_many through; create_async_engine; create_engine;
    async_sessionmaker; instance is not bound to a session; already attached to session;
    multiple classes found for path; ambiguousforeignkeyserror; nosuchmoduleerror;
    imposssible to create relation; cannotexecutenotconnectederror; queryfailederror column;
    repositorynotfounderror; noconnectionoptionerror; sequelizeconnectionerror; sequelizeuniqueconstrainterror;
    sequelizeconnectionacquiretimeouterror; eagerloadingerror; improperlyconfigured;
    inconsistentmigrationhistory; nodenotfounderror; pendingmigrationerror; activerecord connectiontimeouterror;
    unknown attribute; dbupdateexception; the instance of entity type; could not translate the linq;
    the linq expression; migration snapshot; modelsnapshot; record not found gorm; invalid association;
    mikroorm; entitynotfounderror; multipleresultsfound; queuepool limit of size; cannot resolve keyword;
    no database provider has been configured; ecto.multipleresultserror; ecto.constrainterror;
    activerecord::statementinvalid; activerecord::recordnotunique; activerecord::deadlocked;
    activerecord::irreversiblemigration; activerecord::pendingmigrationerror;
    can't locate revision identified by; target database is not up to date; multiple head revisions;
    no changes in database schema were found; a new entity was found through the relationship;
    entitymanager is closed; no changes detected; circular dependency in migrations;
    conflicting migrations detected; object is already attached to session;
    cannot be tracked because another instance; noresultfound; migration table is already locked
  `),
  tools: terms(`
    f expression; subqueryload; with_for_update; sessionmaker; querybuilder; synchronize true; drizzle kit push;
    push pg; include theninclude; changeset; has_and_belongs_to_many; accepts_nested_attributes; schema rb;
    db migrate; autogenerate; multiple heads; head revisions; back_populates; backref; hybrid_property;
    eager_load; bullet gem; identity map; my orm; mon orm; l'orm; includes or joins; hydrate; hydration;
    doctrine collection; fetch extra lazy; extra lazy; changeset ecto; repo preload; preload gorm; jooq orm;
    entgo; include_all; squashmigrations; separatedatabaseandstate
  `),
  concerns: terms(`
    zero value; eager loaded model; eager loading; lazy loading; lazy relationship; cascade remove; n+1 in an orm;
    chargement paresseux; chargement anticipe; model relation; renommage de colonne orm
  `),
  hints: terms(`
    hasmany; belongsto; belongstomany; onetoone; manytoone; onetomany; manytomany; annotate; scopes; preload;
    operationalerror; integrityerror; orm; orms
  `),
};
