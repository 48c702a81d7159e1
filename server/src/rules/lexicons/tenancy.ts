import { words } from './words.ts';

/*
 * What multi-tenant schemas call the owner of a row (Citus documentation, “Multi-tenant Applications”; the AWS guide on SaaS
 * tenant isolation; Supabase and WorkOS examples), singular, English and French.
 */
export const TENANT_WORDS: ReadonlySet<string> = words(`
  tenant organization organisation org workspace account company team project site customer
  locataire societe entreprise equipe espace compte`);
