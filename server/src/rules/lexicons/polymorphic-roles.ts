import { words } from './words.ts';

/*
 * What polymorphic pairs are called, beside names in `-able`: the examples of the Rails guides, Laravel's `morphs`, GitLab's list of
 * polymorphic associations, PaperTrail (`item_type`), audited (`auditable_type`), Spatie's activity log (`subject_type`, `causer_type`),
 * django.contrib.contenttypes (`object_id`).
 */
export const POLYMORPHIC_ROLE_WORDS: ReadonlySet<string> = words(`
  owner subject object target source resource entity item record parent actor causer model related reference referenced
  context origin holder member principal attached linked scope
  objet cible ressource entite proprietaire sujet`);
