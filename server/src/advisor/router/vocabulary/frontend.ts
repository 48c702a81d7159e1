import { type SpokeVocabulary, terms } from './terms.ts';

/** State in the browser and on the screen. */
export const frontend: SpokeVocabulary = {
  spoke: 'frontend-developer',
  names: terms(`
    redux; react query; tanstack query; rtk query; zustand; mobx; vuex; pinia; ngrx; recoil; jotai; next js;
    nextjs; nuxt; react native; redux toolkit; dexie; rx query; redux persist; tanstack; localstorage;
    sessionstorage; indexeddb; useeffect; usestate; invalidatequeries; browser storage; component state; form
    state; client state; frontend state
  `),
  tools: terms(`
    local storage; session storage; usequery; querycache; service worker; pwa; persistedstate; behaviorsubject;
    hydration; context api; optimistic update; infinite scroll; virtualised table; skeleton loader; skeleton
    loaders; re render; re renders; storybook
  `),
  concerns: terms(`
    front end state; etat du formulaire; etat global; etat client; client side cache; browser caching; page
    refresh; rechargement de la page; offline app; state management; cached server data; persist the cache; stale
    time; ui shows old
  `),
  hints: terms(`
    react; vue; angular; svelte; cookie; cookies; swr; global state; reducer; spinner; apollo client
  `),
};
