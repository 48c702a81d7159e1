import type { FrenchLines } from './lines.ts';

/** The models that most applications need. */
export const COMMON_MODEL_LINES: FrenchLines = {
  'data-modeling': {
    'Users, roles and permissions': 'Utilisateurs, rôles et droits : où ranger le rôle.',
    'Tags on several kinds of things': 'Des étiquettes sur plusieurs sortes de choses.',
    'Snapshot what was true: prices, roles and addresses on an order':
      'Copier ce qui était vrai : prix, rôle et adresse sur une commande.',
    'Status and its history': 'Le statut et son historique.',
    'Addresses, phone numbers and e-mail': 'Adresses, téléphones et courriels.',
    'One of several parents: either a customer or a company':
      'Un parent parmi plusieurs : soit client, soit entreprise.',
    'Inheritance: several kinds of one thing': "L'héritage : plusieurs sortes d'une même chose.",
    'Follow, friends, likes: users linked to users': 'Abonnements, amis et « j’aime ».',
    'Chat, comments and unread messages': 'Messagerie, commentaires et messages non lus.',
    'Bookings, opening hours and recurring events': 'Réservations, horaires et événements récurrents.',
    'Stock, ledger and balances': 'Stock, écritures et soldes.',
    'Translations of content': 'Le contenu en plusieurs langues.',
    'Natural or surrogate key, composite key': 'Clé naturelle, clé artificielle ou clé composée.',
    'Do I need foreign keys?': 'Faut-il des clés étrangères : presque toujours.',
    'Merge duplicate rows and keep what refers to them': 'Fusionner des doublons sans perdre ce qui s’y réfère.',
    'Products with variants: size, color, price, stock':
      'Des produits avec déclinaisons : taille, couleur, prix, stock.',
    'Settings and preferences': 'Paramètres et préférences.',
    'Order of a list: drag and drop': "L'ordre d'une liste que l'on réarrange.",
    'Star schema: facts and dimensions': 'Le schéma en étoile : faits et dimensions.',
    'From an ER diagram to tables: MCD, MLD, MPD': 'Du MCD aux tables : règles de passage et cardinalités.',
  },
};
