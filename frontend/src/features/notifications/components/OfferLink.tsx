/** Yes or no to an offer, straight from the mail. */
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Card, Row, Stack } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { useAnswerLink, type MailLink } from '../mail-link';
import { LinkedJob } from './LinkedJob';

export function OfferLink({ link, token }: { link: MailLink; token: string }) {
  const { t } = useTranslation('notifications');
  const { job } = link;
  return (
    <Page title={t('link.offer', { name: link.firstName })} lead={t('link.offerLead')}>
      <Stack gap={32}>
        <Card raised>
          <Stack gap={12}>
            {link.standing === 'open' ? (
              <Question link={link} token={token} />
            ) : (
              <HowItStands link={link} />
            )}
          </Stack>
        </Card>
        {job ? <LinkedJob job={job} /> : null}
        {job ? (
          <Row>
            <ButtonLink to="/klussen/$jobId" params={{ jobId: job.id }} look="secondary">
              {t('link.toJob')}
            </ButtonLink>
          </Row>
        ) : null}
      </Stack>
    </Page>
  );
}

function Question({ link, token }: { link: MailLink; token: string }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const say = useAnswerLink(token);
  const until = link.until
    ? t('link.until', { day: format.longDate(link.until), time: format.timeOfDay(link.until) })
    : '';
  return (
    <>
      <p>
        <strong>{until}</strong>
      </p>
      {say.error instanceof ProblemError ? (
        <Note tone="warning" role="alert">
          {say.error.detail}
        </Note>
      ) : null}
      <Row gap={12}>
        <Button busy={say.isPending} onPress={() => say.mutate('accept')}>
          {t('link.accept')}
        </Button>
        <Button look="secondary" busy={say.isPending} onPress={() => say.mutate('decline')}>
          {t('link.decline')}
        </Button>
      </Row>
    </>
  );
}

/** After the answer, or when the world has moved on. */
function HowItStands({ link }: { link: MailLink }) {
  const { t } = useTranslation('notifications');
  const state = link.claimState;
  const taken = state === 'claimed' || state === 'confirmed';
  const tone = taken ? 'positive' : 'info';
  const words = taken
    ? t('link.taken')
    : state === 'declined'
      ? t('link.declined')
      : link.standing === 'expired'
        ? t('link.expired')
        : t('link.overtaken');
  return (
    <Note tone={tone} role="status">
      {words}
    </Note>
  );
}
