/** What only Wisq knows of a delete: questions to the Agent Strategist, and no answers of ours. */
export const deleteQuestionLines = [
  'When OneLogin sends a delete, do you delete at once, or deactivate first?',
  'What’s lost with it, and can it be restored? Until when?',
  'Whom do we call if people were deleted by mistake?',
] as const;
