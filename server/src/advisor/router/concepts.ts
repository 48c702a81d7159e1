/**
 * French words of the trade and the English words that mean the same, so that what the ranker learned in one language holds in the other.
 * `english: french, french`; folded, by their first letters: `sauvegard` covers `sauvegarder` and `sauvegardes`.
 */
const TRANSLATIONS = `
add: ajout; remove: supprim, retir, enlev, efface; change: change, modif; rename: renomm; create: cree, creer, creation;
column: colonne; field: champ; row: ligne, enregistrement; record: fiche; key: cle, clef; foreign: etranger; index: indexe;
query: requet; slow: lent, lente, lenteur, rame, ralenti; fast: rapide, vite; search: recherch, cherch; sort: tri, trier, trie; join: jointure;
list: liste; count: compte, compter; number: nombre; database: bdd, bd; data: donnee; store: stocke, stockage; model: modele, modelis; value: valeur; null: nul; required: obligatoire; unique: unicite; empty: vide, vierge;
backup: sauvegard; restore: restaur, recuper; recovery: reprise; lost: perdu, perte; deleted: supprimee, effacee; failover: bascule, secours;
replica: replique, replicat; primary: primaire, maitre; lag: retard; server: serveur; production: prod; staging: recette, preprod;
connection: connexion; user: utilisateur, usager; account: compte; password: mdp; permission: droit, habilitation;
encrypt: chiffr, crypt; personal: personnel; anonymize: anonymis, pseudonymis; gdpr: rgpd; log: journal, tracer; leak: fuite;
lock: verrou, bloque, blocage; deadlock: interblocage; concurrent: concurrent, simultane; twice: doublon, double;
conflict: conflit; integrity: integrite; constraint: contrainte; orphan: orphelin; balance: solde; order: commande;
migrate: migrer; upgrade: montee; deploy: deploi, livraison; downtime: coupure, interruption;
rollback: retour; rewrite: reecrire; without: sans; existing: existant; load: charge; bulk: masse, lot;
file: fichier; memory: memoire; disk: disque; size: taille, volumetrie; night: nuit, nocturne; hour: heure; second: seconde;
monitor: supervis, surveill; alert: alerte, prevenu, averti; metric: metrique, indicateur; dashboard: tableau; threshold: seuil;
share: partag; split: decoup, separ, repart; shard: partition; scale: monter, echelle; event: evenement; read: lecture; write: ecriture;
expire: expir; test: teste; fixture: jeu; mock: bouchon; choose: choisi, choix, quelle, quel;
vector: vecteur; graph: graphe; sensor: capteur; measure: mesure; time: temps; series: serie; similar: proche, similair; 
container: conteneur; cluster: grappe; cloud: nuage; network: reseau; button: bouton; color: couleur; mobile: portable;
mail: courriel; business: metier; layer: couche; project: projet; team: equipe; cost: cout, prix;
history: histori; archive: archiv; address: adresse; customer: client; company: entreprise, societe; invoice: facture; product: produit;
tenant: locataire, multilocataire; error: erreur; fail: echou, echec, plante, plant; start: demarr, lanc; stop: arret;
why: pourquoi; how: comment; when: quand; which: lequel, laquelle; many: plusieurs, nombreux, beaucoup; big: gros, grosse, grand, grande, enorme;
small: petit; new: nouveau, nouvel; old: ancien, vieux, vieille; same: meme; every: chaque, tous; year: annee; day: jour; month: mois
`;

const CONCEPTS = new Map<string, string>();
for (const entry of TRANSLATIONS.split(';')) {
  const [english = '', french = ''] = entry.split(':');
  for (const word of french.split(',')) CONCEPTS.set(word.trim(), english.trim());
}
const LONGEST = Math.max(...[...CONCEPTS.keys()].map((word) => word.length));
const SHORTEST = 5;

/** The English word for a folded French one, or the word itself. */
export function conceptOf(word: string): string {
  const whole = CONCEPTS.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(LONGEST, word.length - 1); length >= SHORTEST; length--) {
    const concept = CONCEPTS.get(word.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return word;
}
