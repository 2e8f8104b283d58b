/** The button that opens a drawing of the place in OneLogin. It is there from the start. */
export const showWhereWords = {
  show: 'Show where',
  hide: 'Hide',
};
