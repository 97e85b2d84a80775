/** An answer to one of the questions, or the promise that it comes; its owner is asked to write it. */
import { useTranslation } from 'react-i18next';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import styles from './people.module.css';

interface PersonTextProps {
  title: string;
  text: string;
  /** Whether the reader is the one who should write. */
  own: boolean;
}

export function PersonText({ title, text, own }: PersonTextProps) {
  const { t } = useTranslation('people');
  return (
    <Stack as="section" gap={8}>
      <h2>{title}</h2>
      {text ? (
        <p className={styles.text}>{text}</p>
      ) : (
        <Words tone="subtle">
          {t('person.soon')} {own ? <Link to="/profiel">{t('person.writeIt')}</Link> : null}
        </Words>
      )}
    </Stack>
  );
}
