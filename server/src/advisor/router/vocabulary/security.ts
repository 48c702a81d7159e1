import { type SpokeVocabulary, terms } from './terms.ts';

/** Who may see what, and how it is proved. */
export const security: SpokeVocabulary = {
  spoke: 'security-compliance',
  names: terms(`
    audit my database; audit our database; audit the database; database audit; auditer la base; audit de la base;
    hipaa; pci dss; soc2; soc 2; cnil; ccpa; pgaudit; vault transit; kms; owasp; sqlmap; dpo; row level security;
    rls; sql injection; injection sql; nosql injection; pii; gdpr; rgpd; encrypt; encryption; chiffrer;
    chiffrement; anonymiser; anonymisation; anonymize; anonymise; personal data; donnees personnelles; audit log;
    audit trail; journal d audit; least privilege; right to erasure; droit a l effacement; blind index; envelope
    key; cross tenant; mask production data; database roles; pseudonym; pseudonymisation; pseudonymiser;
    pseudonymize; pseudonymise; pseudonymization; anonymisee; anonymisees; anonymises; anonymizer; anonymization;
    anonymisation des; vie privee; confidentialite; data protection; protection des donnees; data privacy; privacy
    policy; data subject; dsar; right to access; erasure; forget me; delete my account; account deletion; user
    deletion; suppression des donnees; duree de retention; durees de retention; durees de
    conservation; conservation des donnees; retention period; data retention period; politique de retention;
    personally identifiable; personal information; personal identifiable; donnees nominatives; donnees de sante;
    sensitive fields; sensitive columns; column level encryption; field level encryption; encrypted at rest;
    encryption at rest; encrypted column; encrypted fields; cle de chiffrement; encryption key; secret key
    rotation; hash passwords; password hashing; scrypt; salted; sqli; injection vulnerability; injection attack;
    inject sql; unsanitized; sanitized; parameterize; raw sql string; string interpolation in sql; user input in
    sql; prevent injection; owner of all tables; read only user; read only role; database user permissions; user
    privileges; db permissions; role based access; abac; access rights; droits d acces; habilitation;
    habilitations; rls policies; rls enabled; enable rls; row security; tenant leak; data leak; data breach; fuite
    de donnees; audit logging; audit logs; audit trigger; tracabilite; trace des modifications; who changed; qui a
    modifie; history of changes for audit; iso 27001; hds; secnumcloud; pci compliance; mask data; data masking;
    redact; redaction; mtls; ssl certificate for the database; encrypted connection; publicly accessible; exposed
    database
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
    national id; cannot read them; can not read them; protect health data; proteger les donnees;
    donnees de sante; audit who; who exports; encrypt the backups; encrypt backups; encrypted backups;
    chiffrer les sauvegardes; sauvegardes chiffrees; durcir; harden; hardening; droits de la base;
    droits sur la base; tighten access; restreindre l acces; encrypted; chiffre; key rotation; rotate keys;
    rotation des cles; phi; donnees a caractere personnel; donnees sensibles; sensitive data; anonymous data;
    pseudonym*; droit a l'effacement; right to be forgotten; data retention; retention legale; duree legale;
    duree de conservation; purge personal; purge des donnees; journal d'audit; journalisation des acces;
    compliance; conformite; roles and permissions; database permissions; droits du compte; moindre privilege;
    tenant isolation; cross tenant leak; plain text password; en clair; credit card; carte bancaire;
    securite sociale; social security number; without authentication; open to the internet; password hash;
    article 17; registre des traitements; access review; suppression de compte; row policies; security audit;
    production data before copying; mask production; mask; exclude first name; name and lastname;
    first name last name; real names; vrais noms; production copies; test copies contain; may see;
    ne doit pas voir; never see another; another customer; other customers data; only admins can;
    seuls administrateurs; without rights; asked us to delete; demande qu on efface; everything about her;
    consentements; legal basis; policy; anon role; using true; string interpolation; concatenation; grants;
    root account; owner account; prove who; who read; who accessed; qui a consulte; card number; card numbers;
    tokenise; tokenize; patient record; iban; sensitive column; inactifs; comptes inactifs; inactive accounts;
    inactive users; retention of personal; droit a l'oubli; e mail addresses; real e mail; mask them; masquer;
    mots de passe en clair; gets past; get past; or 1 1; other tenant; autre client; read only account;
    compte en lecture seule; droits donner; quels droits; compte applicatif; attacker; unescaped;
    credentials with; full rights; admin account; tamper proof; immutable; viewed; medical; medicaux;
    portabilite; cloisonner; departements; other department; purge; candidates; clear text; ssl to the database;
    last contact; vulnerable; append only; evident; who has access; qui a acces; decrypted;
    supprimer les donnees; who may see; who may read; qui peut voir; qui peut lire; qui a le droit;
    see which column; mask the; pgaudit; turn on pgaudit; donnees de sante; chiffrer les; iso27001;
    service role key; bypasses rls; bypass rls; tenant isolation leak; read salaries; lit les salaires;
    en masquant; masquant les; may see the; only the head; acces a toute la base; limiter a la lecture;
    who changed a; erase a customer; efface completement; gets in; from the url parameter; builds the sql;
    build the sql; rotate the password; rotate the database password; rotate credentials;
    rotation des mots de passe; rotate secrets of the database; who can read; who can see; droits en lecture;
    lecture seule pour; droits minimum; anonymous users read; policy lets; concatenated sql; concatenation sql;
    requete concatenee; prepared statements instead; raw queries injection; credit card numbers;
    journaux de connexion; retention des journaux; droit d'acces; audit de lecture; numero de secu;
    support staff; anonymised dump; anonymized dump; dump anonymise; anonymised copy; anonymized copy;
    copie anonymisee; copie de prod anonymisee; scrubbed copy
  `),
  hints: terms(`
    qui consulte; read other users; sans mot de passe; without a password; who may open;
    who sees; qui voit; qui y a droit; who is allowed;
    who may; who ran; who did; who deleted; who looked; who reads; who opened; qui a fait; qui a supprime;
    qui a lu; qui a vu; what was read; ce qui a ete lu; expose sur internet; reachable from outside;
    pci; leak; policies; consent; md5; grant; revoke; exposed to the internet; breakout; concatenated;
    vulnerability; effacement; faille; injection; plaintext; consentement; anonymised; anonymized; audit; tls;
    anonymous; anonyme; hashed; journalisation; leaked; masked; can see; peut voir; download data; access
    control; acl; privacy; at rest; rbac; sanitize input; administrateurs; audit table; owner; privilege;
    privileges; sensitive; sensible; exposed; chiffree
  `),
};
