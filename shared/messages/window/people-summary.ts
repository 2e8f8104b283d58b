export { peopleSummaryMessages } from '../people-summary.ts';
export { when } from '../format.ts';
