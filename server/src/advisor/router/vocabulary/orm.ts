import { type SpokeVocabulary, terms } from './terms.ts';

/** ORMs and query builders other than Prisma. */
export const orm: SpokeVocabulary = {
  spoke: 'orm-patterns',
  names: terms(`
    drizzle; drizzle orm; drizzle kit; typeorm; sqlalchemy; sqlmodel; alembic; gorm; sequelize; django; django
    orm; activerecord; active record; rails; ruby on rails; ecto; peewee; entity framework; ef core; efcore;
    entityframeworkcore; dapper; kysely; knex; objection; mikroorm; mikro orm; tortoise; ponyorm; diesel; sea orm;
    seaorm; sqlx; bookshelf; waterline; flask sqlalchemy; advanced alchemy; ent go; jooq; linq; nhibernate;
    loopback; adonis lucid; rom rb; sqlboiler; bun orm; exposed; select_related; prefetch_related; makemigrations;
    joinedload; selectinload; automigrate; findandcountall; expire_on_commit; missinggreenlet; greenlet_spawn;
    staledataerror; dbupdateconcurrencyexception; savechanges; has_many; belongs_to; bulk_create; queryset; admin
    list; lock_version; strong_migrations; activerecord import; dbcontext; asnotracking; assplitquery
  `),
  errors: terms(`
    queuepool limit; detachedinstanceerror; queryfailederror; entitymetadatanotfounderror; staleobjecterror;
    connectiontimeouterror; objectnotfound; conflicting migrations; multiple leaf nodes; interfaceerror;
    sequelizedatabaseerror; recordinvalid; migration directory is corrupt; pendingrollbackerror;
    invalidrequesterror; doesnotexist
  `),
  tools: terms(`
    f expression; subqueryload; with_for_update; sessionmaker; querybuilder; synchronize true; drizzle kit push;
    push pg; include theninclude; changeset; has_and_belongs_to_many; accepts_nested_attributes; schema rb; db
    migrate; autogenerate; multiple heads; head revisions; back_populates; backref; hybrid_property; eager_load;
    bullet gem; identity map
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
