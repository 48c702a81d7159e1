import { type SpokeVocabulary, terms } from './terms.ts';

/** Words of other work; they count only where nothing speaks of stored data. */
export const outOfScope: SpokeVocabulary = {
  spoke: 'out-of-scope',
  names: terms(`
    css; flexbox; tailwind; bootstrap; sass; git; eslint; prettier; npm; yarn; webpack; vite; jwt; oauth; saml;
    nginx; apache; gunicorn; cors; smtp; websocket; regex; latex; excel formula; photoshop; figma; swift; unity;
    unreal; javafx; i18next; safari; firefox; powershell; vim; vscode theme; weather; poeme; joke; blague; cover
    letter; recipe; recette de cuisine; jupyter; asyncio; numpy; matplotlib; pytorch; tensorflow; selenium;
    discord; paypal; google maps; bluetooth; wifi; printer; imprimante; import error; no module named; commit
    message; last commit; undo commit; undo my last commit; git commit; code review; javascript array; sort an
    array; closure; borrow checker; flutter; kotlin compose; xcode; gradle build; maven build; pip install;
    poetry install; cargo build; semicolon; syntax error c++; segmentation fault; linker error; dns record;
    subdomain; ssl certificate expired; certificate expired; certificat expire; lets encrypt; domain name; dark
    theme; background image; font size; carousel; popup; tab order; screen reader; keyboard navigation; login
    button; sign in button; confirmation link; confirmation email; lien de confirmation; newsletter;
    translations missing; i18n; date picker; convert a pdf; sound; music; microphone; gps; notification push;
    push notifications; bot command; discord bot; telegram bot; minecraft; chess; world cup; capital of;
    translate this; write an essay; essay; haiku; summarize this text; email template; cv; motivation letter;
    lettre de motivation; recipe for; calories; horoscope; vacation; crypto price; bitcoin; stock market tip;
    math homework; physics; fps; list comprehension; cannot read properties; peer dep; default export; spam;
    spams; crepe; crepes; 500 px; git revert; git merge; certificate; certificat; haircut; typescript error;
    virtualenv; async await; phone number regex; parse a date; police de caracteres; sticky; iphone; android
    app; headset; pirate; separator; unexpected token; failed to compile; vs code theme; contact form;
    formulaire de contact; langue de l'interface; thanks; merci; carrousel; infobulle; footer; pied de page;
    header; push notification; segfault; lodash; dependabot; bump; spelling; orthographe; traduction; fonts;
    svg; emoji picker; webcam; zoom; scroll; scrolling; hover; aria; importerror; modulenotfounderror;
    syntaxerror; vue 2; vue 3; angular; python 2; node 18; riddle; devinette; tls handshake; curl; tkinter;
    ffmpeg; opencv
  `),
  tools: terms(`
    flex; div; navbar; button; buttons; bouton; modal; dropdown; menu deroulant; font; police; padding; margin;
    z index; viewport; responsive; mobile; x axis; scroll bar; tooltip; dark mode; rebase; cherry pick; merge
    conflict; package lock; yarn lock; lock file conflict; node_modules; tsconfig; nullpointerexception;
    undefined is not; type error; is not assignable; generic component; access token; refresh token;
    redirect_uri_mismatch; login page; forgot password; mot de passe oublie; captcha; 404; 502 bad gateway;
    event loop; multi stage build; schema org; sitemap; seo; readme; typo; favicon; thread pool; object pool;
    image resizing; audio; video player; keyboard shortcut; traduire; animate; animation; css grid; sticky
    header; logo; cdn; static assets; static site; site statique; usehistory; overlaps; align; aligned;
    misaligned; centrer; center
  `),
  hints: terms(`
    typescript; chrome; android; ios; slack; stripe; emails; component; composant; router; keyboard; changelog;
    badge; screenshot; license; menu; translation of the page; html; color; colour; couleur; theme; layout;
    icon; icons; game; video; story; hotel; calendar widget; translation; locale; pull request; dns; camera;
    pdf; slider; resume; accessibility; football; integral; derivative; image upload; compile error
  `),
};
