/** How to find a calendar's address, program by program, in plain steps. */
import { useTranslation } from 'react-i18next';
import { Stack, Words } from '@/ui/layout';
import { Disclosure } from '@/ui/Disclosure';
import styles from './calendars.module.css';

const programs = ['outlook', 'google', 'nextcloud', 'apple'] as const;

export function WhereToFind() {
  const { t } = useTranslation('calendars');
  return (
    <Stack as="section" gap={8} className={styles.find}>
      <h3>{t('find.title')}</h3>
      <Words tone="hint">{t('find.why')}</Words>
      <div>
        {programs.map((program) => (
          <Disclosure key={program} level={4} title={t(`find.${program}.name`)}>
            <ol className={styles.steps}>
              <li>{t(`find.${program}.one`)}</li>
              <li>{t(`find.${program}.two`)}</li>
              <li>{t(`find.${program}.three`)}</li>
            </ol>
          </Disclosure>
        ))}
      </div>
    </Stack>
  );
}
