import { type SpokeVocabulary, terms } from './terms.ts';

/** Tests and their data. */
export const testing: SpokeVocabulary = {
  spoke: 'testing-process',
  names: terms(`
    testcontainers; testcontainer; pytest; junit; phpunit; rspec; mocha; cypress; playwright; factory_boy;
    factorybot; faker; vitest; xunit; mockito; dbunit; k6 fixtures; testng; storybook tests; test data; donnees de
    test; jeux de donnees; jeu de donnees; integration test; tests d integration; unit test; fixture; fixtures;
    factories; seed data; test database; test suite; test environment; donnees fictives; test run; per test;
    between tests; after tests; cleanup between tests; clear the database between tests; for tests; for the tests
  `),
  tools: terms(`
    test factories; mocking; stubs; test double; in memory database for tests; database cleaner; base de test;
    test suites; test class; test methods; test case; unit tests; tests unitaires; integration tests; tests
    d'integration; e2e; end to end tests; flaky; snapshot test; setup teardown; teardown; golden dataset; fake
    user; fake users; fake data; jeu de test; test data strategy; ci test; regression tests
  `),
  concerns: terms(`
    tests depend on each other; each test; chaque test; test isolation; tests in parallel; staging data; seed for
    staging; wipe the environment; how to test; tests are slow; realistic data; pour la recette
  `),
  hints: terms(`
    test; tests; tester; seeder; seeders; mock; mocks; stub; factory; repeatable; recette; coverage; jest
  `),
};
