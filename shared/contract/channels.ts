/**
 * The names of the two IPC channels, for the preload script and main alone. Apart from the contract,
 * so that the preload script carries no schemas.
 */
export const callChannel = 'wisq:call';
export const eventChannel = 'wisq:event';
