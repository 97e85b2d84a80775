/** What other features may use of groups. */
export { myClaimsQuery, type MyClaim } from './components/mine/api';
export { Offers } from './components/mine/Offers';
export { isFinished, nextOf, parted } from './components/mine/parts';
