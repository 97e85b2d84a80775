/** What the frame may use of notifications. */
export { unreadCountQuery } from './api';
