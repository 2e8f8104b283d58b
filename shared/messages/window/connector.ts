export const connectorWords = {
  legend: 'Which row did you pick?',
  recommended: 'Recommended',
  other: 'Another row',
  unsure: 'I am not sure',
  lookAlikes: 'Rows that look alike',
  lookAlikesLead: 'The search also shows these. They do not fit:',
  wrong: 'This row does not carry all five attributes',
  wrongNext: 'Remove that app in OneLogin and add the recommended row, before you go on.',
  openAdd: 'Open the Add page of the recommended row',
  ask: 'Which Enterprise row Wisq certifies is Wisq’s to say. If you are unsure, ask your Agent Strategist.',
} as const;

export const displayNameWords = {
  change: 'Use another name',
  label: 'Display Name',
  save: 'Use this name',
} as const;
