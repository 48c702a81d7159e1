/**
 * An index of subjects, as at the back of a book: for each section of a spoke the phrases by which people ask for it, in English and
 * French, parted by commas. A phrase is found in a question where all of its words are.
 */
export type Subjects = Readonly<Record<string, Readonly<Record<string, string>>>>;
