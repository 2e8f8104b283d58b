/** Hiding names on screen. */
export const namesWords = {
  hide: 'Hide names',
  show: 'Show names',
  hidden: 'Names are hidden on this screen.',
  saidHidden: 'Names are hidden.',
  saidShown: 'Names are shown.',
  toChange: 'Names are hidden. To change this, show them first.',
} as const;
