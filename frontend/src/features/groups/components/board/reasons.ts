/** The server's reasons with the icon of what they are about. */
import CalendarCheck from 'lucide-react/icons/calendar-check';
import Car from 'lucide-react/icons/car';
import Eye from 'lucide-react/icons/eye';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Scale from 'lucide-react/icons/scale';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Users from 'lucide-react/icons/users';
import type { Icon } from '@/ui/Button';
import type { Reason as ShownReason } from '@/ui/signs';
import type { Reason } from './api';

const icons: [RegExp, Icon][] = [
  [/free|busy|time|option/i, CalendarCheck],
  [/fresh/i, Eye],
  [/job|load|hour|budget|asked|lately/i, Scale],
  [/travel|far|near|place/i, Car],
  [/organisation|duo|member|alreadyIn|experienced|first|people|holds/i, Users],
];

/** In the server's order: the most telling first. */
export function shownReasons(reasons: readonly Reason[]): ShownReason[] {
  return reasons.map(({ key, text, caution }, index) => ({
    key: `${key}-${index}`,
    text,
    icon: caution ? TriangleAlert : (icons.find(([match]) => match.test(key))?.[1] ?? Lightbulb),
    caution,
  }));
}
