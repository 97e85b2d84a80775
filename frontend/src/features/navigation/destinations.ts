/** Which pages stand in the navigation, per role. */
import BookOpen from 'lucide-react/icons/book-open';
import CalendarDays from 'lucide-react/icons/calendar-days';
import ChartColumn from 'lucide-react/icons/chart-column';
import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import Flag from 'lucide-react/icons/flag';
import LayoutDashboard from 'lucide-react/icons/layout-dashboard';
import ListChecks from 'lucide-react/icons/list-checks';
import MapIcon from 'lucide-react/icons/map';
import Plus from 'lucide-react/icons/plus';
import Settings from 'lucide-react/icons/settings';
import Sparkle from 'lucide-react/icons/sparkle';
import Users from 'lucide-react/icons/users';
import { hasRole, type Me, type Role } from '@/client';
import type { Icon } from '@/ui/Button';

export interface Destination {
  to:
    | '/voor-jou'
    | '/klussen'
    | '/klussen/nieuw'
    | '/mijn-klussen'
    | '/vrije-tijd'
    | '/mensen'
    | '/kaart'
    | '/geleerd'
    | '/poolopdrachten'
    | '/overzicht'
    | '/cijfers'
    | '/beheer';
  key:
    | 'forYou'
    | 'jobs'
    | 'myJobs'
    | 'freeTime'
    | 'people'
    | 'map'
    | 'learned'
    | 'pools'
    | 'post'
    | 'board'
    | 'reports'
    | 'administration';
  /** After g: leads there from the keyboard. */
  letter: string;
  icon: Icon;
  roles: Role[];
}

const everyone: Role[] = ['member', 'poster', 'coordinator', 'administrator'];

/** In order of use; on a phone the first ones that fit stand in the tab bar. */
const destinations: Destination[] = [
  { to: '/overzicht', key: 'board', letter: 'o', icon: LayoutDashboard, roles: ['coordinator'] },
  { to: '/voor-jou', key: 'forYou', letter: 'v', icon: Sparkle, roles: ['member'] },
  { to: '/klussen', key: 'jobs', letter: 'k', icon: ListChecks, roles: everyone },
  {
    to: '/mijn-klussen',
    key: 'myJobs',
    letter: 'j',
    icon: ClipboardCheck,
    roles: ['member', 'poster'],
  },
  { to: '/klussen/nieuw', key: 'post', letter: 'n', icon: Plus, roles: ['poster'] },
  { to: '/vrije-tijd', key: 'freeTime', letter: 't', icon: CalendarDays, roles: ['member'] },
  {
    to: '/mensen',
    key: 'people',
    letter: 'm',
    icon: Users,
    roles: ['member', 'poster', 'coordinator'],
  },
  {
    to: '/poolopdrachten',
    key: 'pools',
    letter: 'p',
    icon: Flag,
    roles: ['member', 'poster', 'coordinator'],
  },
  { to: '/kaart', key: 'map', letter: 'a', icon: MapIcon, roles: everyone },
  {
    to: '/geleerd',
    key: 'learned',
    letter: 'l',
    icon: BookOpen,
    roles: ['member', 'poster', 'coordinator'],
  },
  {
    to: '/cijfers',
    key: 'reports',
    letter: 'c',
    icon: ChartColumn,
    roles: ['poster', 'coordinator'],
  },
  {
    to: '/beheer',
    key: 'administration',
    letter: 'b',
    icon: Settings,
    roles: ['administrator', 'coordinator'],
  },
];

/** The pages for this person, in order. */
export function destinationsFor(me: Me): Destination[] {
  return destinations.filter((place) => place.roles.some((role) => hasRole(me, role)));
}

/** The tab bar's items and what is left for "Meer"; five places at most. */
export function tabsFor(me: Me): { tabs: Destination[]; rest: Destination[] } {
  const places = destinationsFor(me);
  if (places.length <= 5) return { tabs: places, rest: [] };
  return { tabs: places.slice(0, 4), rest: places.slice(4) };
}
