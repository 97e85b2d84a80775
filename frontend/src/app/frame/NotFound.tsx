/** An address without a page. */
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Link';
import { Row } from '@/ui/layout';
import { Page } from '@/ui/Page';

export function NotFound() {
  const { t } = useTranslation('frame');
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')} flight>
      <Row>
        <ButtonLink to="/" look="primary">
          {t('notFound.home')}
        </ButtonLink>
        <ButtonLink to="/klussen">{t('notFound.jobs')}</ButtonLink>
      </Row>
    </Page>
  );
}
