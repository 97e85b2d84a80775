/** What other features may use of a manager's consent. */
export { MyConsent } from './components/MyConsent';
