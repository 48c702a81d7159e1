import { type SpokeVocabulary, terms } from './terms.ts';

/** Layers of code above the database. */
export const backend: SpokeVocabulary = {
  spoke: 'backend-architecture',
  names: terms(`
    repository pattern; generic repository; unit of work; dto; dtos; hexagonal; hexagonal architecture; clean
    architecture; onion architecture; domain driven; ddd; mediator; service layer; couche service; couche d'acces;
    data mapper; dao; data access layer; layered architecture; architecture en couches; unite de travail; domain
    entities; domain entity; iqueryable; aggregate root; specification pattern; business logic; logique metier;
    repository layer; domain layer
  `),
  tools: terms(`
    service class; dependency injection; di container; use case handler; bounded context; port and adapter;
    persistence entities; domain service; application service; automapper; mapstruct; god class; command handlers;
    interactor
  `),
  concerns: terms(`
    who should own the commit; where should transactions begin; separation of concerns; abstraction between;
    circular dependencies; commit by themselves; anti pattern; domain model; place of dto; business rules; god
    service; talking to every table; service and repository; controller and database; services and repositories;
    par agregat; par controleur
  `),
  hints: terms(`
    repository; repositories; controller; controllers; controleur; controleurs; inject; ports; adapter; mapper;
    refactor; use case; use cases; aggregate; agregat; aggregates
  `),
};
