/** What other features may use. */
export { Keeping } from './components/Keeping';
export { KeptHowLong } from './components/KeptHowLong';
