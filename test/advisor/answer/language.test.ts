import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../server/src/advisor/answer/language.ts';

describe('the language of a question', () => {
  for (const question of [
    'comment ajouter une colonne sans interruption',
    'ma requete est lente sur la table commandes',
    'quelle base choisir pour du temps réel ?',
    'Erreur : deadlock detected quand deux workers font UPDATE orders SET status',
    'sauvegarde postgres',
  ]) {
    it(`"${question}" is French`, () => expect(languageOf(question)).toBe('fr'));
  }

  for (const question of [
    'add an index on orders(customer_id)',
    'postgres autovacuum',
    'drop column legacy_id on users',
    'Why is my query on la_table slow',
    'SELECT * FROM t',
    '',
  ]) {
    it(`"${question}" is English`, () => expect(languageOf(question)).toBe('en'));
  }
});
