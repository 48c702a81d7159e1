/** What keys and tokens look like, by the documentation of those who issue them (also gitleaks' and trufflehog's rules). */
export const KEY_SHAPES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: 'a Stripe key', pattern: /\b[rs]k_(?:live|test)_[0-9A-Za-z]{16,}\b/ },
  { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{40,})\b/ },
  { name: 'a GitLab token', pattern: /\bglpat-[0-9A-Za-z_-]{20,}\b/ },
  { name: 'a Slack token', pattern: /\bxox[abprs]-[0-9A-Za-z-]{10,}/ },
  { name: 'a Google API key', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { name: 'a SendGrid key', pattern: /\bSG\.[\w-]{20,}\.[\w-]{30,}/ },
  { name: 'an OpenAI or Anthropic key', pattern: /\bsk-(?:proj-|ant-)?[0-9A-Za-z_-]{32,}/ },
  { name: 'an npm token', pattern: /\bnpm_[0-9A-Za-z]{36}\b/ },
  { name: 'a Supabase key', pattern: /\bsb_secret_[0-9A-Za-z_-]{20,}|\bsbp_[0-9a-f]{40}\b/ },
  { name: 'a signed token (JWT)', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
];

/** Words in a key that its owner's documentation uses for examples. */
export const EXAMPLE_KEY = /EXAMPLE|0{12}|x{8}|1234567890abcdef/i;
