import { type SpokeVocabulary, terms } from './terms.ts';

/** Decisions about the whole stack. */
export const direction: SpokeVocabulary = {
  spoke: 'direction-technique',
  names: terms(`
    technical stack; stack technique; technos; adr; adrs; tco; rfp; mern; lamp; jamstack; retool; low code; on
    premises; on premise; serverless for; outsystems; tech stack; technology stack; build vs buy; make or buy;
    monolith; monolithe; who decides; qui tranche; vendor lock in; stack choice; pros and cons; technology
    decision; architecture decisions; whole stack; which tools we use; choix de la stack; choice of the stack;
    stack; technology choices; technology selection; technology evaluation; technology comparison; tech choice;
    tech choices; tech decision; tech selection; tech evaluation; stack selection; stack comparison; stack
    evaluation; choose stack; choose framework; choose a framework; framework choice; framework decision;
    framework comparison; framework selection; choice of framework; choix du framework; choix de framework;
    choix technologiques; choix de technologie; choix des technologies; technologies a utiliser; which
    framework; which language; which technology; what technologies; which technologies; what stack; which stack;
    quelle stack; quelles technologies; technologies to use; tools and technologies; buy or build; saas vs; self
    hosted vs; self host or; managed or self hosted; vendor evaluation; vendor comparison; single vendor;
    fournisseur unique; seul fournisseur; progiciel; logiciel du marche; developpement specifique; architecture
    decision record; architecture decision records; adr template; decision log; decision matrix; decision
    document; rfc process; technical direction; technical strategy; it strategy; cloud strategy; cloud migration
    strategy; monolith vs microservices; split the monolith; modular monolith or; decouper l application;
    rewrite from scratch; full rewrite; replatform; tech radar; proof of concept for; etude comparative; etude
    de faisabilite; cahier des charges; appel d offres; nouvelle stack; stack pour; microservices or;
    refonte; acheter; developper nous meme; managed cloud; self hosted or; aws or gcp; azure or aws; firebase
    or; startup mvp; heberger; costs over; couts; team of; quel framework; quel langage; nouveau projet; legacy
    system
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
    why we chose; node or; python or java; rust or go; team that only knows; team that knows; for a team of;
    skills of the team; competences de l equipe; hosted by a single; everything at one provider; what do we lose;
    what do we risk; recommend one; platform choice; host ourselves; heberger nous memes; pay for a service;
    standard software; our own development; document the decision; decision and consequences; justification of the
    choice
  `),
  hints: terms(`
    rewrite; aws; gcp; azure; saas; budget; mvp; framework; frameworks; language for the; languages; langage; langages;
    hosting; hebergement; criteria; criteres; management; new project; airtable; ovh; vendor; vendors; roadmap;
    techno; startup company; go or; java or; php or; django or; react or; rails or; spring or; angular or; laravel
    or; erp; rationale; design decisions; feasibility study
  `),
};
