export const connectorMessages = {
  catalogue: 'What the search shows',
  notes: {
    other: 'Another product',
    core: 'No Department',
    this: 'This one',
    also: 'Works too',
  },
  another: 'I picked another row',
  legend: 'Which row did you pick?',
  other: 'Another row',
  unsure: 'I’m not sure',
  wrong: 'This row doesn’t have all five attributes',
  wrongNext: 'Remove that app in OneLogin and add the row marked above.',
} as const;

export const displayNameMessages = {
  change: 'Use another name',
  label: 'Display Name',
  save: 'Use this name',
} as const;
