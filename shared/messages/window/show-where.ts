/** The button that opens a drawing of the place in OneLogin. It is there from the start. */
export const showWhereMessages = {
  show: 'Show where',
  hide: 'Hide',
  /** The column of the drawing, to screen readers. */
  column: 'Where in OneLogin',
  close: 'Close drawing',
};

/** Under the list of step 4: what has no row there. */
export const attributeNote =
  'First Name, Last Name and Email are sent automatically and have no row here. What SCIM Username should contain, only Wisq can say; leave it unless Wisq tells you.';
