/** How something stands: an icon, a word and a colour, never a colour alone. */
import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleSlash from 'lucide-react/icons/circle-slash';
import Compass from 'lucide-react/icons/compass';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import type { Level } from '../api';
import styles from './pools.module.css';

const icons = {
  done: Check,
  stopped: CircleSlash,
  upcoming: CircleDashed,
  onTrack: Compass,
  atRisk: TriangleAlert,
  late: CircleAlert,
};

export function LevelSign({ level, large }: { level: Level; large?: boolean }) {
  const { t } = useTranslation('pools');
  const Icon = icons[level];
  return (
    <span className={classes(styles.level, styles[level], large && styles.levelLarge)}>
      <Icon aria-hidden />
      {t(`level.${level}`)}
    </span>
  );
}
