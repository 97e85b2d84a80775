/** A network's programmes: cohorts with their placements one after another. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Words } from '@/ui/layout';
import { ErrorState, Skeleton } from '@/ui/states';
import { programmesQuery } from '../api';
import styles from './administration.module.css';

export function Programmes({ networkId }: { networkId: string }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const { data, error, refetch } = useQuery(programmesQuery(networkId));
  if (error) return <ErrorState title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.length === 0) return <p>{t('programme.none')}</p>;
  const day = (date: string) => format.dateWithYear(`${date}T12:00:00Z`);
  return (
    <ul className={styles.list}>
      {data.map((each) => (
        <li key={each.id}>
          <div>
            <strong>{each.name}</strong>
            <Words tone="small">
              {t('programme.facts', {
                from: day(each.beginsOn),
                to: day(each.endsOn),
                placements: each.placements,
              })}
            </Words>
            <Words tone="smallSubtle">{format.inWords(each.members.map(({ name }) => name))}</Words>
          </div>
        </li>
      ))}
    </ul>
  );
}
