/** Yes or no to an offer, straight from the mail. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { CheckboxCard, CheckboxGroup } from '@/ui/Checkbox';
import { Card, Row, Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { useAnswerLink, type MailLink } from '../mail-link';
import { LinkedJob, ToJob } from './LinkedJob';

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
        <ToJob job={job} />
      </Stack>
    </Page>
  );
}

function Question({ link, token }: { link: MailLink; token: string }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const say = useAnswerLink(token);
  const times = link.job?.times ?? [];
  const [chosen, setChosen] = useState(() => times.map(({ id }) => id));
  const optionIds = chosen.length === times.length ? [] : chosen;
  const until = link.until
    ? t('link.until', { day: format.longDate(link.until), time: format.timeOfDay(link.until) })
    : '';
  return (
    <>
      <p>
        <strong>{until}</strong>
      </p>
      {times.length > 0 ? <Times times={times} value={chosen} onChange={setChosen} /> : null}
      {say.error instanceof ProblemError ? (
        <Note tone="warning" role="alert">
          {say.error.detail}
        </Note>
      ) : null}
      <Row gap={12}>
        <Button
          busy={say.isPending}
          isDisabled={times.length > 0 && chosen.length === 0}
          onPress={() => say.mutate({ said: 'accept', optionIds })}
        >
          {t('link.accept')}
        </Button>
        <Button
          look="secondary"
          busy={say.isPending}
          onPress={() => say.mutate({ said: 'decline' })}
        >
          {t('link.decline')}
        </Button>
      </Row>
    </>
  );
}

interface TimesProps {
  times: NonNullable<MailLink['job']>['times'];
  value: string[];
  onChange: (ids: string[]) => void;
}

/** Nobody is signed in, so nothing is said about one's own agenda. */
function Times({ times, value, onChange }: TimesProps) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  return (
    <CheckboxGroup
      label={t('link.times')}
      hint={t('link.timesHint')}
      error={value.length > 0 ? undefined : t('link.timesNone')}
      value={value}
      onChange={onChange}
    >
      {times.map(({ id, start, end }) => (
        <CheckboxCard key={id} value={id}>
          {format.dateAndTimes(start, end)}
        </CheckboxCard>
      ))}
    </CheckboxGroup>
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
