import { type SpokeVocabulary, terms } from './terms.ts';

/** Words of other work; they count only where nothing speaks of stored data. */
export const outOfScope: SpokeVocabulary = {
  spoke: 'out-of-scope',
  names: terms(`
    css; flexbox; tailwind; bootstrap; sass; git; eslint; prettier; npm; yarn; webpack; vite; jwt; oauth; saml;
    nginx; apache; gunicorn; cors; smtp; websocket; regex; latex; excel formula; photoshop; figma; swift; unity;
    unreal; javafx; i18next; safari; firefox; powershell; vim; vscode theme; weather; poem; poeme; joke; blague;
    cover letter; recipe; recette de cuisine; jupyter; asyncio; numpy; matplotlib; pytorch; tensorflow; selenium;
    discord; paypal; google maps; bluetooth; wifi; printer; imprimante; import error; no module named
  `),
  tools: terms(`
    flex; div; navbar; button; buttons; bouton; modal; dropdown; menu deroulant; font; police; padding; margin; z
    index; viewport; responsive; mobile; x axis; scroll bar; tooltip; dark mode; rebase; cherry pick; merge
    conflict; package lock; yarn lock; lock file conflict; node_modules; tsconfig; nullpointerexception; undefined
    is not; type error; is not assignable; generic component; access token; refresh token; redirect_uri_mismatch;
    login page; forgot password; mot de passe oublie; captcha; 404; 502 bad gateway; event loop; multi stage
    build; schema org; sitemap; seo; readme; typo; favicon; thread pool; object pool; image resizing; audio; video
    player; keyboard shortcut; traduire; animate; animation; css grid; sticky header; logo; cdn; static assets;
    static site; site statique; usehistory; overlaps; align; aligned; misaligned; centrer; center
  `),
  hints: terms(`
    typescript; chrome; android; ios; slack; stripe; emails; component; composant; router; keyboard; changelog;
    badge; screenshot; license; menu; translation of the page; html
  `),
};
