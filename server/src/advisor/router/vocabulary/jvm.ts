import { type SpokeVocabulary, terms } from './terms.ts';

/** JPA, Hibernate and Spring. */
export const jvm: SpokeVocabulary = {
  spoke: 'jvm',
  names: terms(`
    hibernate; jpa; spring data; springdata; spring boot; springboot; spring batch; jpql; hql; eclipselink;
    mybatis; panache; quarkus; micronaut data; ebean; jdbctemplate; jhipster; openjpa; ktorm; jakarta persistence;
    @transactional; @query; @onetomany; @manytoone; @manytomany; @embeddedid; @entity; entitygraph; entitymanager;
    ddl auto; saveall; open in view; jparepository; crudrepository; fetch join; join fetch; orphanremoval;
    persistence context; countquery
  `),
  errors: terms(`
    lazyinitializationexception; could not initialize proxy; multiplebagfetchexception; detached entity passed to
    persist; staleobjectstateexception; hhh000104; transactionrequiredexception; no transaction is in progress;
    dataintegrityviolationexception; could not extract resultset; could not resolve property;
    nonuniqueobjectexception; queryexception could not; optimisticlockexception; unable to locate attribute
  `),
  tools: terms(`
    @version; entity graph; open session in view; second level cache; simplejparepository; criteria api; jdbc
    batch_size; cascade all; nativequery; sessionfactory; fetchtype lazy; fetchtype eager; persistence xml;
    hibernate search; ehcache; propagation requires_new; requires_new; spring; batch_size; detached; propagation
  `),
};
