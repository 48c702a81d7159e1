import type { Subjects } from './subjects.ts';

/** Subjects of the models that most applications need. */
export const COMMON_MODEL_SUBJECTS: Subjects = {
  'data-modeling': {
    'Users, roles and permissions':
      'user roles, roles table, roles and permissions, rbac, role per project, permission table, user role enum, role based access model, admin flag users, is_admin, membership table, roles utilisateur, gestion des roles, droits par projet, table des roles, modeliser les droits, permissions schema, several roles per user, role column or table, acl schema, users belong to organizations, user belongs to several organizations, plusieurs roles',
    'Tags on several kinds of things':
      'tags table, tag several models, taggable_type, taggable, tagging table, tags schema, tags many to many, tags array or table, one tags table, tag system, table de tags, etiquettes, mots cles table, labels table, categories and tags, hashtags',
    'Snapshot what was true: prices, roles and addresses on an order':
      'snapshot price, price at that moment, price at time of order, store price on order, order line price, copy price order, historical price order, price changes old orders, snapshot data, address at time of order, keep old price, prix au moment de la commande, figer le prix, prix de la ligne de commande, capture at write time, invoice must not change, facture ne doit pas changer, role at that moment, copie du prix, product deleted old orders',
    'Status and its history':
      'status history, order status history, status change log, track status changes, state machine table, status column, workflow states table, historique des statuts, changement de statut, statut commande, suivi des etats, status enum or table, who changed status, status transitions, several booleans status, etats table, machine a etats',
    'Addresses, phone numbers and e-mail':
      'address table, addresses schema, several addresses, shipping billing address, default address, phone number type, store phone number, email column unique, email case insensitive, table adresse, plusieurs adresses, adresse de livraison, numero de telephone type, stocker telephone, adresse par defaut, shared address table, address user and company, email unique casse, one default per',
    'One of several parents: either a customer or a company':
      'either or foreign key, one of several parents, belongs to user or company, polymorphic association, polymorphic foreign key, owner_type owner_id, exclusive arc, commentable_type, foreign key to multiple tables, foreign key two tables, belongs to either, exactly one of two foreign keys, relation polymorphique, cle etrangere vers plusieurs tables, soit client soit entreprise, deux cles etrangeres, nullable foreign keys check, polymorphic or join table, polymorphe, polymorphic relation',
    'Inheritance: several kinds of one thing':
      'inheritance tables, table inheritance, single table inheritance, class table inheritance, joined inheritance, subtype table, supertype subtype, different kinds of products, several types of users, one table or table per type, heritage table, specialisation merise, types d utilisateurs, sous type, discriminator column, table per hierarchy, many nullable columns by type, kinds of items one table, teacher and student tables, table par type, generalisation',
    'Follow, friends, likes: users linked to users':
      'followers table, follow schema, friends table, friendship schema, friend request, likes table, self many to many, users follow users, social network schema, table amis, abonnes table, likes schema, reactions table, upvote table, block user table, relation utilisateur utilisateur, votes table, favorites table, favoris table',
    'Chat, comments and unread messages':
      'chat schema, messages table, messaging schema, conversation table, unread messages, unread count, comments schema, nested comments, threaded comments, messagerie, table messages, messages non lus, commentaires imbriques, notifications table, inbox schema, direct messages, read receipts, group chat database, notification schema, table notifications',
    'Bookings, opening hours and recurring events':
      'booking schema, reservation schema, no double booking, prevent double booking, overlapping booking, calendar events schema, recurring events, rrule, opening hours, availability slots, appointment schema, reservation de salle, eviter double reservation, chevauchement reservation, evenements recurrents, horaires d ouverture, creneaux, rendez vous table, time slots schema, planning table, agenda',
    'Stock, ledger and balances':
      'inventory schema, stock table, stock movements, oversell, overselling, ledger schema, double entry, account balance, wallet balance, balance column, store balance or compute, credits balance, points balance, gestion de stock, mouvements de stock, table stock, solde compte, grand livre, partie double, stock negatif, wallet schema, survente, accounting schema, comptabilite schema',
    'Translations of content':
      'translations table, multilingual schema, multi language database, i18n database, translate content, localized content, translation columns, multilingue, traductions en base, table de traduction, contenu multilingue, plusieurs langues, languages columns, localised fields',
    'Natural or surrogate key, composite key':
      'natural key, surrogate key, composite primary key, composite key or id, id column on join table, join table needs id, email as primary key, primary key of join table, cle composite, cle naturelle, cle artificielle, cle primaire composee, code as primary key, does a join table need a primary key, compound key, table sans cle primaire',
    'Do I need foreign keys?':
      'need foreign keys, need foreign_key, foreign_key tenanted, really need foreign keys, foreign keys or not, foreign key performance, are foreign keys worth it, no foreign keys, without foreign keys, tenant_id foreign key, tenant_id string, not a foreign key, should we use foreign keys, foreign keys on tenant tables, cles etrangeres utiles, faut il des cles etrangeres, sans cle etrangere, foreign key constraints slow inserts',
    'Merge duplicate rows and keep what refers to them':
      'merge duplicates, merge duplicate rows, deduplicate rows, duplicated entries, duplicate entries different ids, remove duplicates keep references, duplicate rows clean up, remove duplicate rows, delete duplicates keep one, fusionner doublons, supprimer les doublons, dedoublonner, lignes en double, doublons en base, gestion des doublons, several copies same row',
    'Products with variants: size, color, price, stock':
      'product variants, variants schema, size and color, product options, product attributes variants, sku table, variants price stock, declinaisons produit, variantes produit, taille et couleur, product variant model, ecommerce schema, e commerce schema, boutique en ligne schema',
    'Settings and preferences':
      'user settings table, settings table, preferences table, key value settings, configuration table, user preferences schema, store settings json, one row table, single row table, table parametres, preferences utilisateur, table de configuration, parametres utilisateur, feature flags table, app settings database, options table',
    'Order of a list: drag and drop':
      'drag and drop order, sort order column, position column, reorder items, ordering items, lexorank, fractional index, order column list, ordre des elements, reordonner, colonne position, ordre personnalise, reorder rows, list order database, rank column list, glisser deposer',
    'Star schema: facts and dimensions':
      'star schema, fact table, dimension table, dimensional model, snowflake schema, slowly changing dimension, scd type 2, data warehouse model, data mart, schema en etoile, table de faits, table de dimension, entrepot de donnees modele, modele en etoile, kimball, grain of fact',
    'From an ER diagram to tables: MCD, MLD, MPD':
      'er diagram to tables, erd to tables, mcd mld, merise, cardinalites, cardinality 1 n, mcd, mld, mpd, modele conceptuel, modele logique, association 1 n table, relationship needs own table, intermediate table 1 n, entity relationship diagram, schema entite association, crow foot, weak entity, association ternaire, ternary relationship, cardinalite 0 n, er relationship, modele relationnel, passage du mcd au mld, diagramme de classes tables, uml to tables, er model review',
  },
};
