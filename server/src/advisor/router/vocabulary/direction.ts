import { type SpokeVocabulary, terms } from './terms.ts';

/** Decisions about the whole stack. */
export const direction: SpokeVocabulary = {
  spoke: 'direction-technique',
  names: terms(`
    technical stack; stack technique; technos; adr; adrs; tco; rfp; mern; lamp; jamstack; retool; low code; on
    premises; on premise; serverless for; outsystems; tech stack; technology stack; build vs buy; make or buy;
    monolith; monolithe; who decides; qui tranche; vendor lock in; stack choice; pros and cons; technology
    decision; architecture decisions; whole stack; which tools we use; choix de la stack; choice of the stack;
    stack
  `),
  tools: terms(`
    stack options; stack decision; decision record; architecture decision; cost of ownership; build or buy;
    acheter ou; monolith or microservices; rewrite in; proof of concept; comparatif; cloud provider; entire
    product; whole platform; own backend
  `),
  concerns: terms(`
    choose the stack; choosing the stack; choosing the right stack; decide the stack; tech decisions; technical
    decision; technology choice; choix technologique; choix techniques; decider de la stack; who approves; avant
    le lancement; start of the project; new hires; team capabilities; context and consequences; front back;
    backend frontend; evaluate technologies; evaluer les technos; decide with the team; la stack; stack for; our
    stack; monolith vs; monolith or; aws or; or gcp; no code; rewrite the; django react; mern or; tools we use;
    why we chose
  `),
  hints: terms(`
    aws; gcp; azure; saas; budget; mvp; framework; frameworks; language for the; languages; langage; langages;
    hosting; hebergement; criteria; criteres; management; new project; airtable; ovh; vendor; vendors; roadmap;
    techno; startup company
  `),
};
