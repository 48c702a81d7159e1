/**
 * French words beside the English ones that they are compared as, both folded and singular, so that a subject is found in either language
 * and a French word does not look rare merely because the spokes are written in English. Short names of products stand among them.
 */
const PAIRS = `mongo mongodb|requete query|lent slow|lente slow|lenteur slow|ralenti slow|rapide fast|accelerer faster|colonne column|champ column|field column|ligne row|base database|bdd database|
db database|donnee data|sauvegarde backup|sauvegarder backup|restauration restore|restaurer restore|verrou lock|verrouille lock|verrouillage lock|bloque lock|interblocage deadlock|cle key|
contrainte constraint|etrangere foreign|ajouter add|ajout add|supprimer delete|suppression delete|efface delete|effacer delete|retirer remove|renommer rename|modifier change|
changer change|choisir choose|choix choose|chiffrer encrypt|chiffrement encrypt|surveiller monitor|supervision monitor|alerte alert|seuil threshold|replique replica|bascule failover|
partitionner partition|partitionnement partition|connexion connection|doublon duplicate|importer import|charger load|exporter export|recherche search|vecteur vector|graphe graph|
temporelle series|journal log|mot word|prix price|montant amount|devise currency|utilisateur user|client customer|commande order|locataire tenant|droit privilege|migrer migrate|
mettre update|jour day|serveur server|panne down|perdu lost|perte loss|erreur error|niveau level|attente wait|attend wait|taille size|disque disk|plein full|croissance growth|
espace space|memoire memory|expiration expire|modeliser model|modele model|modelisation model|conception design|concevoir design|hierarchie hierarchy|arbre tree|categorie category|
historique history|identifiant identifier|enregistrement row|insertion insert|inserer insert|jointure join|vue view|declencheur trigger|
montee upgrade|reprise recovery|personnelle personal|rgpd gdpr|conformite compliance|securite security|coupure downtime|interruption downtime|obligatoire required|
gros big|grosse big|grande big|grand big|enorme big|inutilise unused|inutile unused|manquant missing|combien many|temps time|gonflement bloat|limite limit|
tri sort|trie sort|trier sort|nettoyage purge|nettoyer purge|purger purge|vieux old|vieille old|ancien old|ancienne old|lot batch|compte account|fusionner merge|chaque each|soir night|nuit night`;

const ENGLISH = new Map(
  PAIRS.split('|').map((pair): readonly [string, string] => {
    const [french = '', english = ''] = pair.trim().split(' ');
    return [french, english];
  }),
);

/** The English word that a folded word is compared as; the word itself where there is none. */
export function inEnglish(word: string): string {
  return ENGLISH.get(word) ?? word;
}
