import { type SpokeVocabulary, terms } from './terms.ts';

/** State in the browser and on the screen. */
export const frontend: SpokeVocabulary = {
  spoke: 'frontend-developer',
  names: terms(`
    redux; react query; tanstack query; rtk query; zustand; mobx; vuex; pinia; ngrx; recoil; jotai; next js;
    nextjs; nuxt; react native; redux toolkit; dexie; rx query; redux persist; tanstack; localstorage;
    sessionstorage; indexeddb; useeffect; usestate; invalidatequeries; browser storage; component state; form
    state; client state; frontend state; apollo cache; apollo; urql; redux store; redux toolkit query; rtk;
    react state; react context; usecontext; usereducer; react hooks; next js page; server components; client
    side state; client component; localforage; rxdb; pouchdb client; watermelondb; asyncstorage; async storage;
    mmkv; signal store; xstate; effector; nanostores; valtio; immer; react router; remix loader; sveltekit;
    solidjs; ember data; vue store; vuex store; pinia plugin; browser tab; ui state; ui component; web storage;
    etat de l application; cote client; cote navigateur; usemutation; quotaexceedederror; optimistic ui;
    rehydrate; hydration mismatch; signals store; svelte store; nuxt state; client cache; in the browser; dans
    le navigateur
  `),
  tools: terms(`
    local storage; session storage; usequery; querycache; service worker; pwa; persistedstate; behaviorsubject;
    hydration; context api; optimistic update; infinite scroll; virtualised table; skeleton loader; skeleton
    loaders; re render; re renders; storybook
  `),
  concerns: terms(`
    front end state; etat du formulaire; etat global; etat client; client side cache; browser caching; page
    refresh; rechargement de la page; offline app; state management; cached server data; persist the cache; stale
    time; ui shows old; refresh the browser; apres rechargement; until i reload; other tab;
    another tab; shows the old name; shows the previous; list still shows; ui not updated; not updated in the ui;
    double fetch; fetches twice; fetch the same data; loading state; loading states; draft in the browser; form
    values; what was typed; cart in the browser; cart is empty; not re rendering; rerender; logout clears; store
    not cleared; store n est pas vide; infinite scroll list
  `),
  hints: terms(`
    reload the page; react; vue; angular; svelte; cookie; cookies; swr; global state; reducer; spinner; apollo client; navigateur;
    client side; saisie; browser cache; frontend; front end; relay; after reload
  `),
};
