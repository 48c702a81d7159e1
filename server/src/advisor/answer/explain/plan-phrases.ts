import type { Language } from '../answer.ts';

/** What is said of a pasted plan. Sources: PostgreSQL manual, "Using EXPLAIN", "Index-Only Scans"; MySQL manual, "EXPLAIN ANALYZE". */
interface PlanPhrases {
  readonly title: string;
  readonly candidateTitle: string;
  readonly waste: (table: string, read: string, kept: string, isMost: boolean) => string;
  readonly full: (table: string, rows: string) => string;
  readonly misjudged: (table: string, estimated: string, rows: string) => string;
  readonly repeated: (table: string, loops: string) => string;
  readonly heapFetches: (table: string, fetches: string) => string;
  readonly spilled: (megabytes: string) => string;
  readonly index: string;
  readonly candidate: string;
  readonly covered: (index: string) => string;
  readonly again: string;
}

export const PLAN_PHRASES: Readonly<Record<Language, PlanPhrases>> = {
  en: {
    title: 'What the plan says',
    candidateTitle: 'The index to try',
    waste: (table, read, kept, isMost) =>
      `\`${table}\`: ${read} rows are read and ${kept} kept. ${isMost ? 'The conditions did not narrow the read: that is the work to save.' : 'Most rows are wanted, so an index would save little here.'}`,
    full: (table, rows) => `\`${table}\` is read whole (${rows} rows).`,
    misjudged: (table, estimated, rows) =>
      `\`${table}\`: ${estimated} rows expected, ${rows} found. Run \`ANALYZE\`; for columns that depend on each other CREATE STATISTICS (PostgreSQL), for skewed values a histogram (MySQL 8).`,
    repeated: (table, loops) =>
      `\`${table}\` is scanned ${loops} times, once for each row outside: its join column needs an index.`,
    heapFetches: (table, fetches) =>
      `\`${table}\`: ${fetches} heap fetches in an index-only scan. The visibility map is behind: \`VACUUM\` the table.`,
    spilled: (megabytes) =>
      `A sort put ${megabytes} MB on disk. An index that gives the order, or fewer rows, before a higher \`work_mem\` for this session.`,
    index: 'Equality columns first, then the column of the sort or range:',
    candidate:
      'Equality columns first, then the column of the sort or range. Check with the plan of this query that it is what takes the time:',
    covered: (index) =>
      `The index \`${index}\` has these columns already. If the plan does not use it: stale statistics, a type or collation that differs, a function around the column, or too large a share of the rows.`,
    again:
      'Run the same plan again with the same parameters. Keep the index only if the rows read fall; it costs every write.',
  },
  fr: {
    title: 'Ce que dit le plan',
    candidateTitle: "L'index à essayer",
    waste: (table, read, kept, isMost) =>
      `\`${table}\` : ${read} lignes lues, ${kept} gardées. ${isMost ? "Les conditions n'ont pas réduit la lecture : c'est le travail à épargner." : 'La plupart des lignes sont voulues : un index épargnerait peu.'}`,
    full: (table, rows) => `\`${table}\` est lue en entier (${rows} lignes).`,
    misjudged: (table, estimated, rows) =>
      `\`${table}\` : ${estimated} lignes attendues, ${rows} trouvées. Lancez \`ANALYZE\` ; pour des colonnes liées entre elles, CREATE STATISTICS (PostgreSQL), pour des valeurs mal réparties, un histogramme (MySQL 8).`,
    repeated: (table, loops) =>
      `\`${table}\` est parcourue ${loops} fois, une par ligne extérieure : sa colonne de jointure demande un index.`,
    heapFetches: (table, fetches) =>
      `\`${table}\` : ${fetches} accès à la table dans un parcours d'index seul. La carte de visibilité est en retard : \`VACUUM\`.`,
    spilled: (megabytes) =>
      `Un tri a écrit ${megabytes} Mo sur disque. Un index qui donne l'ordre, ou moins de lignes, avant un plus grand \`work_mem\` pour cette session.`,
    index: "Colonnes d'égalité d'abord, puis celle du tri ou de l'intervalle :",
    candidate:
      "Colonnes d'égalité d'abord, puis celle du tri ou de l'intervalle. Vérifiez par le plan de cette requête que le temps est bien là :",
    covered: (index) =>
      `L'index \`${index}\` a déjà ces colonnes. Si le plan ne s'en sert pas : statistiques périmées, type ou collation différents, fonction autour de la colonne, ou trop grande part des lignes.`,
    again:
      "Relancez le même plan avec les mêmes paramètres. Ne gardez l'index que si les lignes lues diminuent ; il coûte à chaque écriture.",
  },
};
