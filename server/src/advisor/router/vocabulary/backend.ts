import { type SpokeVocabulary, terms } from './terms.ts';

/** Layers of code above the database. */
export const backend: SpokeVocabulary = {
  spoke: 'backend-architecture',
  names: terms(`
    repository pattern; generic repository; unit of work; dto; dtos; hexagonal; hexagonal architecture; clean
    architecture; onion architecture; domain driven; ddd; mediator; service layer; couche service; couche
    d'acces; data mapper; dao; data access layer; layered architecture; architecture en couches; unite de
    travail; domain entities; domain entity; iqueryable; aggregate root; specification pattern; business logic;
    logique metier; repository layer; domain layer; service classes; repository interface; repository
    interfaces; repository class; repository abstraction; repository implementation; repositories layer;
    irepository; iunitofwork; unit of work pattern; uow; data access object; persistence layer; persistence
    ignorance; domain services; application layer; infrastructure layer; presentation layer; business layer;
    business layer logic; couche metier; couche de service; cqrs handlers; command handler; query handler;
    mediatr; vertical slice; modular monolith; onion; ddd aggregates; value object; value objects; anti
    corruption layer; active record pattern; data mapper pattern; fat model; fat controller; fat controllers;
    thin controllers; service locator; view model; viewmodels; request dto; response dto; dto mapping; entity to
    dto; map entities; pattern repository; contexte borne; regles metier; cqrs handlers in code
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
    par agregat; par controleur; which layer; in which layer; dans quelle couche; talk to the database directly;
    call the database directly; appeler la base; acces aux donnees; code d acces; split the controller; move
    queries; extract repository; extract service; queries in controllers; sql all over; know how to save itself;
    save itself; own the transaction; transaction boundary in service; each other s repositories; rows to domain
    objects; rows to objects; swap the implementation; separate responsibilities; single responsibility;
    architecture refactor
  `),
  hints: terms(`
    repository; repositories; controller; controllers; controleur; controleurs; inject; ports; adapter; mapper;
    refactor; use case; use cases; aggregate; agregat; aggregates; decouple; decoupling; move logic; mapping
    entities; fat models; base repository
  `),
};
