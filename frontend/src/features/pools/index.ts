/** What other features may use of pool assignments. */
export { PoolOrigin } from './components/PoolOrigin';
export { PublishedAdvice } from './components/PublishedAdvice';
