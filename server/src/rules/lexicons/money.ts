import { words } from './words.ts';

/*
 * The English words come from the vocabulary of double-entry bookkeeping and of shop and payroll schemas (schema.org's Order,
 * Invoice and MonetaryAmount types; ISO 20022's amount elements), the French ones from the Plan comptable général and the
 * fields of the Factur-X invoice. All are singular; names are compared word by word after their plurals are resolved.
 */

/** One of these in a column's name makes it money. */
export const MONEY_WORDS: ReadonlySet<string> = words(`
  price cost subtotal balance fee salary wage revenue tax vat discount payment refund charge budget invoice credit debit
  expense income profit payout spend surcharge royalty earning msrp gmv fare rent tuition bonus commission premium deposit
  withdrawal postage debt
  prix montant solde cout frais salaire tarif remise rabais paiement remboursement facture taxe tva depense loyer acompte
  benefice honoraire impot dette cotisation redevance versement
  usd eur gbp chf cad aud nzd jpy cny inr brl mxn pln czk huf krw sgd hkd zar dollar euro cent`);

/** Money when they stand alone or beside ordinary words, but not surely: a total may be of anything. */
export const WEAK_MONEY_WORDS: ReadonlySet<string> = words('total amount');

/** Beside a weak word they settle that money is meant: `amount_due`, `net_total`, `total_ttc`. */
export const MONEY_QUALIFIERS: ReadonlySet<string> = words(`
  due paid owed unpaid outstanding overdue billed invoiced refunded charged net gross grand payable receivable taxable
  tip toll interest gratuity
  ht ttc`);

/** Words for any number, which a table about money makes money: `payments.value`. */
export const VALUE_WORDS: ReadonlySet<string> = words('value sum net gross due paid owed total amount valeur somme');

/** A table about one of these holds money. */
export const MONEY_TABLE_WORDS: ReadonlySet<string> = words(`
  payment invoice order transaction billing bill charge refund payout expense salary payroll wage sale purchase receipt
  ledger wallet donation checkout cart pricing price fee transfer settlement
  paiement facture commande vente achat depense salaire remboursement devis`);

/** Wherever they stand they make the number a proportion or a statistic, not money. */
export const RATIO_WORDS: ReadonlySet<string> = words(`
  rate ratio pct percent percentage percentile score weight lat latitude lng lon longitude factor coefficient coeff coef
  multiplier probability prob likelihood elasticity volatility stddev deviation variance correlation growth rank ranking
  rating confidence similarity embedding
  taux pourcentage poids`);

/** After the money word, or beside a weak one, they say what is measured instead: `cost_minutes`, `total_distance`. */
export const MEASURE_WORDS: ReadonlySet<string> = words(`
  time delay delai duration count counter quantity qty number num hour minute second sec ms millisecond age latency timeout distance
  length width height depth size volume area km kilometer mile meter metre kg kilogram gram mg lb ounce liter litre ml
  temperature speed velocity power energy kwh watt voltage capacity level index position offset point token byte bit mb gb
  duree quantite nombre nb temps surface longueur largeur hauteur note heure`);

/** At the start of a French name, where its head stands: `nombre_factures`, `delai_paiement`. */
export const FRENCH_MEASURES: ReadonlySet<string> = words('duree delai quantite nombre nb temps surface note');

/** Beside a weak word they say what is counted: `clicks_total`, `calories_amount`. After a money word they only say per what. */
export const COUNTED_WORDS: ReadonlySet<string> = words(`
  day week month year item unit user view click visit impression event session message share vote like step request call
  calorie protein carb fat sugar sodium fiber vitamin dose dosage rain rainfall precipitation emission carbon co2 water
  jour mois annee`);

/** Pairs in which a money word means something else. */
export const OTHER_MEANINGS: readonly (readonly [string, string])[] = [
  ['white', 'balance'],
  ['load', 'balance'],
  ['color', 'balance'],
  ['battery', 'charge'],
  ['of', 'charge'],
  ['error', 'budget'],
];
