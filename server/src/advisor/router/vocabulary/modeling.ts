import { type SpokeVocabulary, terms } from './terms.ts';

/** Domains as tables. */
export const modeling: SpokeVocabulary = {
  spoke: 'data-modeling',
  names: terms(`
    mpd; er diagram; uml; mocodo; dbdiagram; drawsql; crow's foot; entity relationship; entite association;
    looping; soft delete; soft deleted; polymorphic; polymorphe; polymorphism; merise; mcd; mld; 3nf; third
    normal form; normal forms; many to many; one to many; plusieurs a plusieurs; join table; junction table;
    denormalize; denormaliser; eav; cardinalite; cardinality; data model; modele de donnees; suppression
    logique; erd; adjacency list; closure table; schema design; modeliser; database model; db model; data
    models; table design; design tables; design the tables; design database; design db; design schema; db
    design; database schema design; schema diagram; db diagram; er model; entity relation; class diagram;
    diagramme de classes; create database schema; define schema; define the schema; defining schema; define data
    relationships; data relationships; relationship type; foreign keys design; domain model tables;
    normalisation; denormalized; denormalised; schema relationnel; schema de donnees; modele relationnel; modele
    physique; modele logique; conception de la base; conception de base de donnees; conception bdd; concevoir la
    base; structure de la base; structure of the database; table structure; database structure; structure des
    tables; tables et relations; creer les tables; create tables for; associative table; bridge table; link
    table; table de liaison; table de jointure; table d association; table pivot; mapping table; reference
    table; referentiel; nomenclature; type table; supertype; subtype; discriminator; generic foreign key; self
    referencing; recursive relationship; parent child table; parent_id; nested categories; category tree; sous
    categories; versioned rows; versioning of records; temporal table; bitemporal; audit columns; historisation;
    historiser; soft deletion; softdeletes; unique per; uniqueness when deleted; logical delete; tenant column;
    tenant id column; multitenancy; multi tenant database; schema per customer
  `),
  tools: terms(`
    pivot table model; lookup table; enum table; nested set; materialized path; entity attribute value; soft
    deletes; softdelete; deleted_at; is_deleted; isactive; tenant_id column; surrogate key; natural key;
    composite primary key; star schema; snowflake schema; slowly changing; scd type; valid_from; valid_to;
    normal form; bcnf; check constraint; data dictionary; self reference; table inheritance;
    single table inheritance; class table; tenant_id; multi tenant
  `),
  concerns: terms(`
    be an enum; an enum or; enum or table; enum or lookup; be nullable; nullable or; null or; or nullable;
    etre un enum; un enum ou; be its own table; be optional; column be; history table; how do the tables look;
    tables look; as primary key; comme cle primaire; what do the tables look like;
    a quoi ressemblent les tables; data modeling; data modelling; data modelisation; modelisation;
    modele conceptuel; relational schema; database design; database diagram; design the schema; schema de bdd;
    schema de base; creer un schema; concevoir; cardinalities; cardinalites; one to one; 1 n; 0 n;
    un a plusieurs; normalize; normalise; normalization; normaliser; denormalise; denormalization;
    separate table; separate tables; une table ou; two tables; table or column; intermediate table;
    table intermediaire; too many columns; nullable foreign key; nullable foreign keys; naming convention;
    table naming; singular or plural; relationship between; lookup or enum; status as an; heritage en base;
    comment tree; org chart; archive table; multi locataire; multi tenancy; schema per tenant; tenant id;
    json or columns; champs personnalises; translations table; price history; historique des prix;
    opening hours; recurring events; address table; table adresse; unique constraint with soft delete;
    decimal or integer; reference the product; lay out the tables; how to represent; how to model;
    how do i model; comment modeliser; diagramme; circular dependency; belongs to several; array column;
    owner table; right model; tags table; created again after deleting; status deleted; sign up again;
    split the users table; columns or rows; relational model; deleted as; single table or; should be a separate;
    separate entity; split table; split the table; merge tables; merge the tables; relate to; link between;
    belongs to one; one user can have; can have several; peut avoir plusieurs; several per person;
    where do i put; how should i store; ou stocker; comment stocker; field or table; champ ou table;
    column or table; boolean columns; many columns; extra fields; custom attributes; dynamic fields;
    list in a column; comma separated; array in column; json field for; calculated field; champ calcule;
    stored or computed; store prices; sizes and colours; kindly give remarks; review my schema;
    review of my schema; which tables; allow multiple; several addresses; multiple phone; phone numbers;
    memberships; groups and roles; inherited rights; plusieurs telephones; appartient a plusieurs;
    belong to multiple; overlap; overlapping periods; se chevauchent; period of validity; relation entre;
    missing relation; periode de validite; ids as text; as text in one column; never both; mutually exclusive;
    exclusive arc; exactly one of; several kinds; kind of part; its own kind; revoir le modele; modele des;
    refondre le modele; repenser le modele; plusieurs roles; plusieurs types de; repeated for every;
    redundant columns; duplicated data in; same attributes; polymorphic table; generic table;
    foreign key to several tables; foreign key to two tables; one table per; une table par; table par type;
    a record may belong; optional relationship; mandatory relationship; denormalized table; flat table;
    table a plat; naming of tables; plural or singular; entities and attributes; logical diagram;
    entites et attributs; relationships of; model the; modelling of; sketch the tables; review of those tables;
    review of the tables; dans leur propre table; propre table; own tables; how do i store a; family tree;
    households; change de; belong where; where does the quantity; repeat every; list of tags;
    comma separated values; follow users; followers; same table or two;
    same table or separate; replace the free text; texte libre par; table a part; dans une table a part;
    jours feries; horaires d'ouverture; opening hours with; dupliquer l'adresse; copy the address;
    snapshot of the address; archive table or; soft delete or; money as; prices as;
    float or decimal; design tables for; tables do i need; quelles tables;
    doute sur les cardinalites; modeliser les; stocker une liste; several roles;
    plusieurs adresses; adresse principale
  `),
  hints: terms(`
    enum; nullable; composite; model; design; own table; one table or; new table; enum or; tree; hierarchy; money; currency; association;
    attributes; variant; variants; inheritance; copy the price; json column vs; allow null; n n; n m; 1 1;
    entities; entite; schema de la base; database schema; db schema; relation between; conception; custom
    fields; tags; lookup; unique field; created_at; related to users; naming; has one; has many; one table;
    tables for; where to store; how to store; referential; can have multiple; normalized; columns for; relation
    to
  `),
};
