import { type SpokeVocabulary, terms } from './terms.ts';

/** Laravel and its Eloquent. */
export const laravel: SpokeVocabulary = {
  spoke: 'php-laravel',
  names: terms(`
    eloquent; laravel; artisan; lumen; doctrine orm; doctrine; symfony; laratables; lighthouse php; filament;
    livewire; spatie; withcount; wherehas; orwherehas; loadcount; morphmany; morphto; morphtomany; updateorcreate;
    firstorcreate; chunkbyid; foreignid; blade; artisan migrate; migrate fresh; illuminate; hasmanythrough; query
    detector
  `),
  errors: terms(`
    illuminate database queryexception; queryexception; base table or view already exists; foreign key constraint
    is incorrectly formed; sqlstate
  `),
  tools: terms(`
    belongstomany sync; blueprint; schema create; db transaction laravel; global scope; local scope; blade
    template; softdeletes trait; pivot data; tinker; model factory; database seeder; hasfactory; casts; php
  `),
};
