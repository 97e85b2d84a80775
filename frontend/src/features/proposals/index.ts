/** What proposing a job and proposing a placement have in common. */
export { Proposed } from './components/Proposed';
export { ProposingPage } from './components/ProposingPage';
export type { ProposalPlace } from './proposal-places';
