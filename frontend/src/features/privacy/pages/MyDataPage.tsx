/** My data: a copy to take along, how long things are kept, and being erased. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { myDataQuery } from '../api';
import { Copies } from '../components/Copies';
import { EraseMe } from '../components/EraseMe';

export default function MyDataPage() {
  const { t } = useTranslation('privacy');
  const data = useSuspenseQuery(myDataQuery).data;
  const me = useMe();
  return (
    <Page
      title={t('mine.title')}
      lead={t('mine.lead')}
      breadcrumb={
        <Breadcrumb label={t('mine.back')}>
          <Link to="/profiel">{t('mine.profile')}</Link>
        </Breadcrumb>
      }
    >
      <Stack gap={36}>
        <Copies copies={data.copies} />
        <Stack as="section" gap={8}>
          <h2>{t('mine.keptTitle')}</h2>
          <p>{t('mine.kept')}</p>
          <p>
            <Link to="/privacy">{t('mine.privacy')}</Link>
          </p>
        </Stack>
        {me ? <EraseMe data={data} email={me.email} /> : null}
      </Stack>
    </Page>
  );
}
