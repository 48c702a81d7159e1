import type { Signal } from './signals.ts';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Verbs that ask for a change of what exists. */
const CHANGES = set(
  `add adding create creating drop dropping remove removing delete deleting rename renaming alter altering change changing convert converting
  make making widen shrink ajouter ajout ajoute ajoutez creer supprimer supprime enlever retirer renommer renomme modifier modifie changer change
  rendre mettre put set passer transformer agrandir`,
);

/** What such a change is made to. */
const PARTS = set(
  'column field index constraint colonne champ contrainte indexe varchar nullable null obligatoire enum',
);
/** A table as a whole can be taken away or renamed; to create one is a question of design. */
const WHOLE = set('drop dropping rename renaming remove removing delete deleting supprimer renommer enlever retirer');
/** What a key is: only together with the word itself does it name a part of a table. */
const KEYS = set('foreign primary unique etrangere primaire');
const KEY = set('key cle constraint');
/** Words that may stand before the verb without turning the request into a question about design or speed. */
const OPENINGS = set(
  `before avant how do i we to can could you please safely should what is the safest way best need want must would like just now let us comment on peut faut il
  run an je veux voudrais dois doit pour s il vous plait postgres postgresql mysql mariadb sqlite mssql oracle in on dans sur our my the a`,
);
const FEW = 6;
/** Words of design, speed or page layout: with them the same verbs ask for something else. */
const OTHERWISE = set(
  `slow lent lente lents crawl crawling missing manquant slower faster slowly vite css html grid div excel or ou versus vs json jsonb duplicate duplicates prevent entity relation generate
  import importing importer loading bulk synchronize pivot spreadsheet custom personnalise brin gin`,
);

/**
 * The text asks for one change of a table in the imperative: "add a nullable column phone to customers", "comment renommer le champ état".
 * Takes the words of the question, folded.
 */
export function asksForChange(words: readonly string[]): boolean {
  const at = words.findIndex((word) => CHANGES.has(word));
  if (at < 0 || at > 8 || words.slice(0, at).some((word) => !OPENINGS.has(word))) return false;
  if (words.slice(0, 40).some((word) => OTHERWISE.has(word))) return false;
  return words
    .slice(at + 1, at + 1 + FEW)
    .some(
      (word, index, near) =>
        PARTS.has(word) ||
        ((word === 'table' || word === 'schema') && WHOLE.has(words[at] ?? '')) ||
        (KEYS.has(word) && (KEY.has(near[index + 1] ?? '') || KEY.has(near[index - 1] ?? ''))),
    );
}

const MOVES = set(
  `migrate migrating migration migrer move moving switch switching port porting convert converting passer passage bascule basculer transfer transferer
  import replatform`,
);
const FROM = set('from de d depuis');
const TO = set('to into vers a over');
const CHOOSES = set('should faut why pourquoi worth or ou');

/**
 * The text asks to move data from one store to another: "migrate from MySQL to PostgreSQL". `stores` are the signals that name a store,
 * in order.
 */
export function movesBetweenStores(words: readonly string[], stores: readonly Signal[]): boolean {
  if (words.some((word) => CHOOSES.has(word)) || !words.some((word) => MOVES.has(word))) return false;
  return stores.some((from, index) => {
    const to = stores[index + 1];
    if (to === undefined || to.term === from.term || to.at - from.at > FEW) return false;
    const leads = words.slice(Math.max(0, from.at - 3), from.at).some((word) => FROM.has(word) || MOVES.has(word));
    return leads && words.slice(from.at + 1, to.at).some((word) => TO.has(word));
  });
}

/** A question says what it asks for within its first words. */
const OPENING_WORDS = 7;
const WHICH = set('which what quelle quel');
const STORE_WORDS = set('database db base bdd sgbd dbms');
const TO_CHOOSE = set('should for to fits suits would pour choisir utiliser prendre convient');
/** Words between the store and the verb that chooses: "quelle base de données choisir". */
const LINKS = set('de donnee system engine');

/** The text asks which store to take: "which database for telemetry", "quelle base de données choisir". */
export function asksWhichStore(words: readonly string[]): boolean {
  const at = words
    .slice(0, OPENING_WORDS)
    .findIndex((word, index) => WHICH.has(word) && STORE_WORDS.has(words[index + 1] ?? ''));
  if (at < 0) return false;
  const next = words.slice(at + 2, at + 6).find((word) => !LINKS.has(word));
  return next !== undefined && TO_CHOOSE.has(next);
}

const DOUBTS = set(
  'why pourquoi really vraiment necessary necessaire overkill enough suffit suffisant suitable fit drop ditch',
);

/** The text doubts that a store is the right one: "do we really need Elasticsearch", "pourquoi mongodb alors que …", "the relevance of Redis". */
export function doubtsStore(words: readonly string[], stores: readonly Signal[]): boolean {
  const [store] = stores;
  if (store === undefined || store.at > OPENING_WORDS) return false;
  const around = words.slice(Math.max(0, store.at - OPENING_WORDS), store.at + 6);
  const asksWhy = words[store.at - 1] === 'why' || words[store.at - 1] === 'pourquoi';
  const asksNeed =
    /(?:^| )(?:do we (?:really )?need|(?:on a|avons nous|faut il) (?:vraiment )?(?:besoin)?|is|est ce que|est) /.test(
      `${around.join(' ')} `,
    );
  const asksWorth = /(?:^| )(?:relevance|usefulness|point|pertinence|utilite|interet) (?:of|de|d) $/.test(
    `${words.slice(Math.max(0, store.at - 2), store.at).join(' ')} `,
  );
  return asksWhy || asksWorth || (asksNeed && around.some((word) => DOUBTS.has(word)));
}
