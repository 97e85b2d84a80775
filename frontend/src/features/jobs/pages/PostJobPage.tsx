/** Post a job: goal first, five short parts, with who could do it beside them. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { emptyDraft } from '../components/posting/draft';
import { placesFor } from '../components/posting/places';
import { PostingForm } from '../components/posting/PostingForm';
import { shelfFor } from '../components/posting/shelf';

export default function PostJobPage() {
  const { t } = useTranslation('posting');
  const me = useMe();
  const networks = useSuspenseQuery(networksQuery).data;
  const places = me ? placesFor(me, networks) : [];
  const first = places[0];
  return (
    <Page title={t('title')} lead={t('lead')} flight>
      {me && first ? (
        <PostingForm
          draft={emptyDraft(first.organisationId, first.networkId)}
          stored={null}
          shelf={shelfFor(me.id, null)}
          places={places}
          copied={false}
        />
      ) : (
        <EmptyState
          title={t('notPoster.title')}
          actions={<ButtonLink to="/klussen">{t('notPoster.jobs')}</ButtonLink>}
        >
          <p>{t('notPoster.text')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
