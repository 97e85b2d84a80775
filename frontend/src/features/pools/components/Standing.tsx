/** How the whole goes, with its reasons: the gravest first. */
import { useTranslation } from 'react-i18next';
import { Card, Words } from '@/ui/layout';
import type { Pool } from '../api';
import { LevelSign } from './LevelSign';
import styles from './pools.module.css';

export function Standing({ standing }: { standing: Pool['standing'] }) {
  const { t } = useTranslation('pools');
  return (
    <Card raised className={styles.standing} aria-label={t('standing.label')}>
      <Words tone="smallSubtle">{t('standing.label')}</Words>
      <LevelSign level={standing.level} large />
      {standing.reasons.length === 1 ? (
        <p>{standing.reasons[0]?.text}</p>
      ) : (
        <ul>
          {standing.reasons.map(({ key, text }) => (
            <li key={key + text}>{text}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
