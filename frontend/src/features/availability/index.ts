/** What other features may use of free time. */
export { agendaQuery, freeTimeQuery, type Agenda } from './api';
