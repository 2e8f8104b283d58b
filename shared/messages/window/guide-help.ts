// What the guide's steps say beside their tasks.
export { causeMessage, whileWaiting } from '../guide/causes.ts';
export { connectorNotes } from '../guide/connectors.ts';
