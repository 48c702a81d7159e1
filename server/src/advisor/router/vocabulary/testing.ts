import { type SpokeVocabulary, terms } from './terms.ts';

/** Tests and their data. */
export const testing: SpokeVocabulary = {
  spoke: 'testing-process',
  names: terms(`
    testcontainers; testcontainer; pytest; junit; phpunit; rspec; mocha; cypress; playwright; factory_boy;
    factorybot; faker; vitest; xunit; mockito; dbunit; k6 fixtures; testng; storybook tests; test data; donnees
    de test; integration test; tests d integration; unit test; fixture;
    fixtures; factories; seed data; test database; test suite; test environment; donnees fictives; test run; per
    test; between tests; after tests; cleanup between tests; clear the database between tests; for tests; for
    the tests; test fixture; test fixtures; test seed; seed script for tests; seed database for; dummy data;
    mock data; mocked database; mock database; database mock; mock the database; mock db; fake db; in memory db;
    in memory database; sqlite in memory; test containers; test container; test setup; test speed; test time;
    test execution; test execution time; test performance; test run time; slow tests; tests slow; speed up
    tests; speed up database tests; accelerer les tests; tests lents; test function; test method; test runner;
    testing database; testing environment; testing strategy; test strategy; testbed; demo data; demo
    environment; demo dataset; donnees de demo; donnees d exemple; jeu d essai; jeux d essai; jeu d exemples;
    environnement de recette; environnement de test; tests automatises; test d integration; e2e tests; end to
    end test; smoke test; snapshot testing; approval tests; property test; conftest; pytest fixture; setupclass;
    beforeeach; aftereach; beforeall; database rewinder; databasecleaner; transactional tests; rollback after
    each test; factory boy; factory bot; bogus data; test doubles; spec suite; code coverage; factory_bot; test
    db; testdb; database_cleaner; e2e test; flaky test; flaky tests; test d'integration; jeux d'essai; dans les
    tests; entre les tests; h2 in tests; pg mem; mongodb memory server
  `),
  tools: terms(`
    test factories; mocking; stubs; test double; in memory database for tests; database cleaner; base de test;
    test suites; test class; test methods; test case; unit tests; tests unitaires; integration tests; tests
    d'integration; e2e; end to end tests; flaky; snapshot test; setup teardown; teardown; golden dataset; fake
    user; fake users; fake data; jeu de test; test data strategy; ci test; regression tests
  `),
  concerns: terms(`
    anonymised dump; anonymized dump; dump anonymise; anonymised copy; anonymized copy; copie anonymisee; anonymised subset;
    anonymised extract; jeu de donnees anonymise; anonymised production data; copie de prod anonymisee; scrubbed copy; scrubbed dump;
    tests depend on each other; each test; chaque test; test isolation; tests in parallel; seed for staging; wipe
    the environment; how to test; tests are slow; realistic data; pour la recette; pass alone; fail together;
    passent seuls; pas ensemble; leftover rows; before each scenario; avant chaque scenario; before each test;
    after each test; reset everything before; remettre la base a zero; small copy of production; subset of
    production; sample orders; real server or an embedded; base reelle ou embarquee
  `),
  hints: terms(`
    jeux de donnees; jeu de donnees; test; tests; tester; seeder; seeders; mock; mocks; stub; factory; repeatable; coverage; jest; suite; testing;
    recette; realistic; realistes; fresh database; respawn; believable; reset the database; test cases; staging
    data; sample data
  `),
};
