/** Verbs that begin a further change, in English and French. */
const VERB =
  '(?:add|drop|remove|delete|rename|make|set|change|convert|alter|create|split|merge|partition|ajouter|ajoute|supprimer|supprime|retirer|renommer|renomme|rendre|rends|passer|changer|change|convertir|mettre|cr[ée]er|scinder|fusionner|partitionner)';
/** Parts of a table that may follow "and" without their verb. */
const PART =
  '(?:an?\\s+|une?\\s+|the\\s+|la\\s+|le\\s+)?(?:(?:unique|composite|partial|foreign|new|nullable|required)\\s+)*(?:index|foreign key|fk|constraint|check|column|unique|default|cl[ée] [ée]trang[èe]re|contrainte|colonne|valeur par d[ée]faut)';
const JOINT = new RegExp(
  `\\s*(?:(?:[;,]|\\.\\s)\\s*(?:and\\s+|then\\s+|also\\s+|et\\s+|puis\\s+)*|\\s(?:and|then|et|puis)\\s+(?:then\\s+|also\\s+|aussi\\s+|to\\s+)?)(?=${VERB}\\b|${PART}\\b)`,
  'i',
);
/** The verb that a part without one shares with what stands before it. */
const LEADING_VERB = new RegExp(`\\b(${VERB})\\b`, 'i');

/** A sentence that tells whoever reads it what to do is no request for a change. */
const TO_THE_READER =
  /(?<![^.?!])[^.?!]*\b(?:ignore[zr]?|disregard|forget|oublie[zr]?)\b[^.?!]{0,40}\b(?:instructions?|consignes?|rules?|r[èe]gles?)\b[^.?!]*(?:[.?!]|$)/gi;

/** Changes that one answer writes. */
const MOST = 3;

/**
 * The requests that one sentence joins: "add a foreign key from a.b to c and make d.e unique". A part without a verb of its own gets the one
 * before it. A text that joins none stands alone.
 */
export function requestsIn(question: string): readonly string[] {
  const parts = columnsApart(question.replace(TO_THE_READER, ''))
    .split(JOINT)
    .map((one) => one.trim());
  const requests: string[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const last = requests.at(-1);
    if (last === undefined || new RegExp(`^${VERB}\\b`, 'i').test(part)) requests.push(part);
    else requests.push(`${LEADING_VERB.exec(last)?.[1] ?? 'add'} ${part}`);
  }
  return requests.slice(0, MOST);
}

/** `add columns a, b and c to t` as one request a column. */
const COLUMNS =
  /\b(add|drop|remove|ajouter|ajoute|supprimer|retirer)\s+(?:the\s+|les\s+|des\s+)?(?:columns|fields|colonnes|champs)\s+((?:[\w`"]+\s*,\s*)*[\w`"]+)\s+(?:and|et)\s+([\w`"]+)\s+((?:to|from|on|in|[àa]|de|dans|sur)\s+[^,;.]+)/i;

function columnsApart(question: string): string {
  return question.replace(COLUMNS, (_, verb: string, list: string, last: string, table: string) =>
    [...list.split(','), last].map((one) => `${verb} column ${one.trim()} ${table}`).join('; '),
  );
}
