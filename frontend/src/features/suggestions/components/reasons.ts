/** The server's reasons with the icon of what they are about. */
import CalendarCheck from 'lucide-react/icons/calendar-check';
import Eye from 'lucide-react/icons/eye';
import Lightbulb from 'lucide-react/icons/lightbulb';
import MapPin from 'lucide-react/icons/map-pin';
import MessageCircle from 'lucide-react/icons/message-circle';
import PencilLine from 'lucide-react/icons/pencil-line';
import Scale from 'lucide-react/icons/scale';
import Star from 'lucide-react/icons/star';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Users from 'lucide-react/icons/users';
import type { Icon } from '@/ui/Button';
import type { Reason as ShownReason } from '@/ui/signs';
import type { Reason } from '../api';

const icons: Record<string, Icon> = {
  free: CalendarCheck,
  freeSometimes: CalendarCheck,
  withinBudget: Scale,
  noJobLately: Scale,
  firstJob: Scale,
  notAskedLately: Scale,
  neverAsked: Scale,
  freshEye: Eye,
  fillsModerator: MessageCircle,
  fillsNoteTaker: PencilLine,
  fillsSenior: Star,
  experienceCounts: Star,
  duoPartner: Users,
  near: MapPin,
};

/** In the server's order: the most telling first. */
export function shownReasons(reasons: readonly Reason[]): ShownReason[] {
  return reasons.map(({ key, text, caution }, index) => ({
    key: `${key}-${index}`,
    text,
    icon: caution ? TriangleAlert : (icons[key] ?? Lightbulb),
    caution,
  }));
}
