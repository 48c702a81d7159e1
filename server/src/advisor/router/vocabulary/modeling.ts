import { type SpokeVocabulary, terms } from './terms.ts';

/** Domains as tables. */
export const modeling: SpokeVocabulary = {
  spoke: 'data-modeling',
  names: terms(`
    mpd; er diagram; uml; mocodo; dbdiagram; drawsql; crow's foot; entity relationship; entite association;
    looping; soft delete; soft deleted; polymorphic; polymorphe; polymorphism; merise; mcd; mld; 3nf; third normal
    form; normal forms; many to many; one to many; plusieurs a plusieurs; join table; junction table; denormalize;
    denormaliser; eav; cardinalite; cardinality; data model; modele de donnees; suppression logique; erd;
    adjacency list; closure table; schema design; modeliser
  `),
  tools: terms(`
    pivot table model; lookup table; enum table; nested set; materialized path; entity attribute value; soft
    deletes; softdelete; deleted_at; is_deleted; isactive; tenant_id column; surrogate key; natural key; composite
    primary key; star schema; snowflake schema; slowly changing; scd type; valid_from; valid_to; history table;
    normal form; bcnf; check constraint; data dictionary; self reference; table inheritance; single table
    inheritance; class table; tenant_id; multi tenant
  `),
  concerns: terms(`
    data modeling; data modelling; data modelisation; modelisation; modele conceptuel; relational schema; database
    design; database diagram; design the schema; schema de bdd; schema de base; creer un schema; concevoir;
    cardinalities; cardinalites; one to one; 1 n; 0 n; un a plusieurs; normalize; normalise; normalization;
    normaliser; denormalise; denormalization; separate table; separate tables; une table ou; two tables; table or
    column; intermediate table; table intermediaire; too many columns; nullable foreign key; nullable foreign
    keys; naming convention; table naming; singular or plural; relationship between; lookup or enum; status as an;
    heritage en base; comment tree; org chart; archive table; multi locataire; multi tenancy; schema per tenant;
    tenant id; json or columns; champs personnalises; translations table; price history; historique des prix;
    opening hours; recurring events; address table; table adresse; unique constraint with soft delete; decimal or
    integer; reference the product; lay out the tables; how to represent; how to model; how do i model; how to
    store; comment modeliser; diagramme; circular dependency; belongs to several; array column; owner table; right
    model; tags table; created again after deleting; status deleted; sign up again; split the users table; columns
    or rows; relational model; deleted as
  `),
  hints: terms(`
    model; design; normalize; own table; one table or; new table; enum or; tree; hierarchy; money; currency;
    association; attributes; variant; variants; inheritance; copy the price; json column vs; allow null; n n; n m;
    1 1; entities; entite; schema de la base; database schema; db schema; relation between; conception; custom
    fields; tags; lookup; unique field
  `),
};
