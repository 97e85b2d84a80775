/** My duo: the senior or trainee with whom I do jobs, who asks me, and asking somebody. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Columns, Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { duosQuery } from '../api';
import { AskDuo } from '../components/AskDuo';
import { LinkedDuo } from '../components/LinkedDuo';
import { Question } from '../components/Question';

export default function DuoPage() {
  const { t } = useTranslation('duos');
  const duos = useSuspenseQuery(duosQuery).data;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/profiel">{t('toProfile')}</Link>
        </Breadcrumb>
      }
    >
      <Columns side={<AskDuo duos={duos} />} sideLabel={t('ask.title')}>
        {duos.length > 0 ? (
          <Stack gap={36}>
            {duos.map((duo) =>
              duo.state === 'linked' ? (
                <LinkedDuo key={duo.person.id} duo={duo} />
              ) : (
                <Question key={duo.person.id} duo={duo} />
              ),
            )}
          </Stack>
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneWhy')}</p>
          </EmptyState>
        )}
      </Columns>
    </Page>
  );
}
