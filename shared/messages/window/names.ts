/** Hiding names on screen. */
export const namesMessages = {
  hide: 'Hide names',
  show: 'Show names',
  hidden: 'Names are hidden on this screen.',
  saidHidden: 'Names are hidden.',
  saidShown: 'Names are shown.',
  toChange: 'Names are hidden. Show them to change this.',
} as const;
