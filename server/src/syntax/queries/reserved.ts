const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that are no column in any dialect unless they are quoted or qualified. */
export const NEVER_COLUMNS = words(
  'and or not is in between like case when then else end select from where group having order union intersect except by as on join inner ' +
    'cross natural using distinct all into with insert update delete create exists null',
);

/** Words that end an operand and continue an expression, so that the word after them is no alias. */
export const OPERATOR_WORDS = words(
  'and or xor not is in between like ilike rlike regexp glob match similar escape collate div mod case when then else distinct all any some ' +
    'exists interval as by select from where binary returning output isnull notnull to over filter within at zone',
);

/** Words that are neither a bare alias nor a bare column: those with which a clause, a join or a part of an expression starts or ends. */
export const RESERVED = words(
  [...OPERATOR_WORDS].join(' ') +
    ' group having order limit offset fetch union except intersect minus window qualify on using set values into for with join inner left ' +
    'right full outer cross natural straight_join apply lateral end null true false asc desc default update delete insert replace merge ' +
    'table create alter drop option tablesample pivot unpivot force ignore use lock partition when then go',
);

/** Words that end an operand although they are reserved. */
export const OPERAND_ENDS = words('end null true false default current_date current_time current_timestamp');
