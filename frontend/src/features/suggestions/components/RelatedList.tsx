/** Who else works on this, or did: with the reason, and the way to them. Quiet where nobody does. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Stack, Words } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Tag } from '@/ui/signs';
import { relatedQuery, type RelatedItem, type RelatedTo } from '../related';
import styles from './related.module.css';

export default function RelatedList({ to }: { to: RelatedTo }) {
  const { t } = useTranslation('suggestions');
  const { data } = useQuery(relatedQuery(to));
  if (!data || data.length === 0) return null;
  return (
    <Stack as="section" gap={8} aria-labelledby={`related-${to.id}`}>
      <h2 id={`related-${to.id}`}>{t('related.title')}</h2>
      <ul className={styles.list}>
        {data.map((item) => (
          <li key={item.id} className={styles.item}>
            <Stack gap={4}>
              <span>
                <strong>
                  <Title item={item} />
                </strong>{' '}
                <Tag tone="neutral">{t(`related.kind.${item.kind}`)}</Tag>
              </span>
              <Words tone="small">
                {item.person ? `${item.person.name}, ` : ''}
                {item.organisation.name}
              </Words>
              {item.reasons[0] ? <Words tone="smallSubtle">{item.reasons[0].text}</Words> : null}
            </Stack>
            <Contact item={item} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Title({ item }: { item: RelatedItem }) {
  if (item.kind === 'placement') return item.title;
  return (
    <Link to="/klussen/$jobId" params={{ jobId: item.id }} plain>
      {item.title}
    </Link>
  );
}

/** To whoever works on it, or to where one can ask. */
function Contact({ item }: { item: RelatedItem }) {
  const { t } = useTranslation('suggestions');
  if (item.person) {
    return (
      <ButtonLink
        look="secondary"
        small
        to="/mensen/$personId"
        params={{ personId: item.person.id }}
      >
        {t('related.person', { name: item.person.name })}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      look="secondary"
      small
      to="/klussen/$jobId"
      params={{ jobId: item.id }}
      hash="questions"
      aria-label={t('related.askAbout', { title: item.title })}
    >
      {t('related.ask')}
    </ButtonLink>
  );
}
