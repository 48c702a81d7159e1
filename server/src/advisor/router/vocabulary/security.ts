import { type SpokeVocabulary, terms } from './terms.ts';

/** Who may see what, and how it is proved. */
export const security: SpokeVocabulary = {
  spoke: 'security-compliance',
  names: terms(`
    hipaa; pci dss; soc2; soc 2; cnil; ccpa; pgaudit; vault transit; kms; owasp; sqlmap; dpo; row level security;
    rls; sql injection; injection sql; nosql injection; pii; gdpr; rgpd; encrypt; encryption; chiffrer;
    chiffrement; anonymiser; anonymisation; anonymize; anonymise; personal data; donnees personnelles; audit log;
    audit trail; journal d audit; least privilege; right to erasure; droit a l effacement; blind index; envelope
    key; cross tenant; mask production data; database roles
  `),
  errors: terms(`
    infinite recursion detected in policy; violates row level security policy; no pg_hba conf entry; permission
    denied for table; access denied for user
  `),
  tools: terms(`
    rls policy; policy for table; security definer; set local app; set_config; current_setting; auth uid; grant
    all; tde; pgcrypto; envelope encryption; deterministic encryption; tokenization; bcrypt; argon2; verify full;
    ssl mode; sslmode; acl user; masking; dynamic masking; superuser; parameterized query; parameterised; prepared
    statements injection; escape quotes; escaping; string concatenation; whitelist identifiers
  `),
  concerns: terms(`
    encrypted; chiffre; key rotation; rotate keys; rotation des cles; phi; donnees a caractere personnel; donnees
    sensibles; sensitive data; anonymous data; pseudonym*; droit a l'effacement; right to be forgotten; data
    retention; retention legale; duree legale; duree de conservation; purge personal; purge des donnees; journal
    d'audit; journalisation des acces; compliance; conformite; roles and permissions; database permissions; droits
    du compte; moindre privilege; tenant isolation; cross tenant leak; plain text password; en clair; credit card;
    carte bancaire; securite sociale; social security number; without authentication; open to the internet;
    password hash; article 17; registre des traitements; access review; suppression de compte; row policies;
    security audit; production data before copying; mask production; mask
  `),
  hints: terms(`
    pci; leak; policies; consent; md5; grant; revoke; exposed to the internet; breakout; concatenated;
    vulnerability; effacement; faille; injection; plaintext; consentement; anonymised; anonymized; audit
  `),
};
