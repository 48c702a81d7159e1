import { type SpokeVocabulary, terms } from './terms.ts';

/** Laravel and its Eloquent. */
export const laravel: SpokeVocabulary = {
  spoke: 'php-laravel',
  names: terms(`
    eloquent; laravel; artisan; lumen; doctrine orm; doctrine; symfony; laratables; lighthouse php; filament;
    livewire; spatie; withcount; wherehas; orwherehas; loadcount; morphmany; morphto; morphtomany;
    updateorcreate; firstorcreate; chunkbyid; foreignid; blade; artisan migrate; migrate fresh; illuminate;
    hasmanythrough; query detector; laravel migration; laravel seeder; db seed; php artisan; doctrine
    migrations; symfony doctrine; dql; dbal; entitymanager doctrine; october cms; statamic; laravel nova;
    laravel scout; laravel tenancy; hasmanyjsonrelations; belongstojson; livewire table; yajra; laravel model;
    laravel query builder; query builder laravel; laravel relation; eager load laravel; laravel pagination;
    attach pivot; withpivot; laravel db; wherehas; belongstomany laravel; firstornew; db facade; hasoneofmany;
    latestofmany; withtrashed; laravel horizon; sync pivot; pivot table attributes; belongsto; hasmany; hasone;
    belongstomany; morphone; debugbar
  `),
  errors: terms(`
    illuminate database queryexception; queryexception; base table or view already exists; foreign key
    constraint is incorrectly formed; sqlstate; pdoexception; call to undefined relationship;
    massassignmentexception; add to fillable; relationnotfoundexception; modelnotfoundexception; illuminate
    database; lazyloadingviolationexception; no query results for model; nothing to migrate; migration table not
    found; class seeder does not exist; could not find driver
  `),
  tools: terms(`
    belongstomany sync; blueprint; schema create; db transaction laravel; global scope; local scope; blade
    template; softdeletes trait; pivot data; tinker; model factory; database seeder; hasfactory; casts; php
  `),
};
