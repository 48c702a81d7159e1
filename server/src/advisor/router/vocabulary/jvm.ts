import { type SpokeVocabulary, terms } from './terms.ts';

/** JPA, Hibernate and Spring. */
export const jvm: SpokeVocabulary = {
  spoke: 'jvm',
  names: terms(`
    hibernate; jpa; spring data; springdata; spring boot; springboot; spring batch; jpql; hql; eclipselink;
    mybatis; panache; quarkus; micronaut data; ebean; jdbctemplate; jhipster; openjpa; ktorm; jakarta
    persistence; @transactional; @query; @onetomany; @manytoone; @manytomany; @embeddedid; @entity; entitygraph;
    entitymanager; ddl auto; saveall; open in view; jparepository; crudrepository; fetch join; join fetch;
    orphanremoval; persistence context; countquery; jakarta; hibernate orm; hibernate reactive; spring jpa; jpa
    repository; spring transaction; springboottest; jooq spring; exposed dao; flyway spring;
    @enableljparepositories; jparepositories; @modifying; @lob; @column; @generatedvalue; generationtype;
    @joincolumn; mappedby; @elementcollection; @lock; lockmodetype; @namedquery; @dynamicupdate;
    transactionmanager; platformtransactionmanager; @transactionaleventlistener; persistenceunit;
    entitymanagerfactory; datasource spring; spring datasource; hikaripool; hibernate validator; envers;
    querydsl; criteriabuilder; jpaspecificationexecutor; projection interface; hibernate dialect; kotlin jpa;
    grails; gorm grails; scala slick jpa; neo4j ogm; persistence unit; unexpectedrollbackexception;
    objectoptimisticlockingfailureexception; cannotcreatetransactionexception; jpasystemexception; org
    hibernate; org springframework; javax persistence; jooq; no session; could not execute batch; r2dbc; spring
    jdbc; kotlin exposed; hbm2ddl; multiple representations of the same entity; did not return a unique result;
    @manytoany; allocation size; allocationsize; data sql; mapstruct; schema sql spring; liquibase spring;
    private method @transactional
  `),
  errors: terms(`
    lazyinitializationexception; could not initialize proxy; multiplebagfetchexception; detached entity passed
    to persist; staleobjectstateexception; hhh000104; transactionrequiredexception; no transaction is in
    progress; dataintegrityviolationexception; could not extract resultset; could not resolve property;
    nonuniqueobjectexception; queryexception could not; optimisticlockexception; unable to locate attribute;
    constraintviolationexception; could not execute statement; persistenceexception; rollbackexception;
    illegalargumentexception not an entity; no property found for type; failed to lazily initialize;
    unknownentitytypeexception; beancreationexception entitymanagerfactory; jdbcconnectionexception; flushmode;
    flush mode; manual flush; transactionsystemexception; jdbcexception; genericjdbcexception;
    sqlgrammarexception; mappingexception; annotationexception; entitynotfoundexception; entityexistsexception;
    lockacquisitionexception; pessimisticlockexception; cannotacquirelockexception;
    deadlockloserdataaccessexception; invaliddataaccessapiusageexception; schemamanagementexception;
    transientpropertyvalueexception; transientobjectexception; unsaved transient instance; queryoptions;
    hhh90003004; hikaripool 1 connection is not available
  `),
  tools: terms(`
    @version; entity graph; open session in view; second level cache; simplejparepository; criteria api; jdbc
    batch_size; cascade all; nativequery; sessionfactory; fetchtype lazy; fetchtype eager; persistence xml;
    hibernate search; ehcache; propagation requires_new; requires_new; spring; batch_size; detached; propagation
  `),
};
