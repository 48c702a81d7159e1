/** No engine has tables so wide; stars over joins of stars over joins double their columns at every level. */
export const MOST_COLUMNS = 5000;
