/*
 * What identifies a person or tells of health or money, by the names that columns have: GDPR articles 4 and 9, PCI DSS 4.0 (primary
 * account number), HIPAA's identifiers (45 CFR 164.514) and Microsoft SQL Server's data classification for English; the CNIL's guide to
 * sensitive data for French. Each entry is the words of a name side by side, in the singular.
 */

function phrases(text: string): readonly (readonly string[])[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/))
    .filter((phrase) => phrase[0] !== '');
}

/** Harm is done by the value alone: numbers of people, cards and accounts, and health. */
export const SENSITIVE_PHRASES: readonly (readonly string[])[] = phrases(`
  ssn, social security, social security number, social insurance number, national insurance, national id, national identifier, national identity,
  nationalid, passport, passport number, passport no, passportno, passportnumber, credit card, creditcard, card number, cardnumber, cc number, cc num, card num, card no,
  card pan, pan number, iban, tax id, taxid, taxpayer id, tax identifier, tax identification number, driver license, drivers license,
  driver licence, drivers licence, driving licence, driving license, bank account number, bank account no,
  medical record, medical history, medical condition, medical note, medical information, diagnosis, diagnose,
  numero secu, numero securite sociale, num secu, securite sociale, carte bancaire, carte credit, numero carte, num carte, passeport, numero passeport,
  numero fiscal, num fiscal, permis conduire, dossier medical, antecedent medical, diagnostic medical`);

/** The same, where the name is nothing else. */
export const SENSITIVE_NAMES: ReadonlySet<string> = new Set(['pan', 'nir', 'nss', 'diagnostic', 'rib']);

/** Personal, but needed in the clear by most applications. */
export const PERSONAL_PHRASES: readonly (readonly string[])[] = phrases(`
  dob, date of birth, birth date, birthdate, birthday, date naissance, naissance,
  phone, phone number, phonenumber, telephone, telephone number, mobile number, mobile phone, cell phone, cellphone, numero telephone, tel`);

/** What is stored is not the value itself, or not all of it. */
export const PROTECTED_WORDS: ReadonlySet<string> = new Set(
  (
    'encrypted encrypt enc cipher ciphertext cypher token tokenized tokenised last4 lastfour hash hashed digest hmac masked mask redacted ' +
    'anonymized anonymised pseudonymized pseudonymised blind bidx vault kms sealed obfuscated fingerprint chiffre masque hache'
  ).split(' '),
);

/** The column is about the value: whether it was checked, of which kind it is, when it expires. */
export const ABOUT_WORDS: ReadonlySet<string> = new Set(
  (
    'type kind country nation expiry expire expires expired expiration exp month year verified verification verify valid validated validity validation ' +
    'confirmed confirmation status state required require enabled disabled allowed allow at count total url uri path file image photo scan document ' +
    'attachment format regex pattern label prefix brand network issuer issued issue holder name is has show hide visible optional check checked ' +
    'index length rate place city authority extension ext system model box booth code screen'
  ).split(' '),
);

/** Security codes, PINs and track data (whose singular is `datum`), which must not be stored at all once a payment is authorised (PCI DSS 4.0, 3.3). */
export const CARD_SECRET_PHRASES: readonly (readonly string[])[] = phrases(`
  cvv, cvv2, cvc, cvc2, cvn, card pin, card verification value, card verification code, card security code,
  pin block, track datum, track1 datum, track2 datum, magnetic stripe, magstripe, cryptogramme, cryptogramme visuel, code cvv`);
