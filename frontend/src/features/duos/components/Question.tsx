/** Somebody asks me to be a duo, or I asked and wait. */
import { useTranslation } from 'react-i18next';
import { refusalOf } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Button } from '@/ui/Button';
import { Card, Row, Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useAskDuo, useEndDuo, type Duo } from '../api';

export function Question({ duo }: { duo: Duo }) {
  const { t } = useTranslation('duos');
  const format = useFormat();
  const { id, name } = duo.person;
  const asksMe = duo.state === 'asksMe';
  return (
    <Card aria-labelledby={id} raised={asksMe}>
      <Stack gap={12}>
        <h2 id={id}>{t(asksMe ? 'question.asksMe' : 'question.asked', { name })}</h2>
        <p>
          {t(duo.senior ? 'question.youSee' : 'question.otherSees', { name })}{' '}
          <Link to="/mensen/$personId" params={{ personId: id }}>
            {t('question.look', { name })}
          </Link>
        </p>
        <Words tone="smallSubtle">
          {t('question.since', { date: format.longDate(duo.since) })}
        </Words>
        {asksMe ? <Answer duo={duo} /> : <TakeBack duo={duo} />}
      </Stack>
    </Card>
  );
}

function Answer({ duo }: { duo: Duo }) {
  const { t } = useTranslation('duos');
  const { id, name } = duo.person;
  const accept = useAskDuo();
  const decline = useEndDuo();
  const failed = accept.error ?? decline.error;
  return (
    <Stack gap={10}>
      {failed ? (
        <Note tone="warning" role="alert">
          {failed.message}
        </Note>
      ) : null}
      <Row>
        <Button
          busy={accept.isPending}
          onPress={() => after(accept.mutateAsync(id), () => toast(t('linked', { name })))}
        >
          {t('question.yes')}
        </Button>
        <Button
          look="secondary"
          busy={decline.isPending}
          onPress={() => after(decline.mutateAsync(id), () => toast(t('declined', { name })))}
        >
          {t('question.no')}
        </Button>
      </Row>
    </Stack>
  );
}

function TakeBack({ duo }: { duo: Duo }) {
  const { t } = useTranslation('duos');
  const { id, name } = duo.person;
  const end = useEndDuo();
  return (
    <Row>
      <AskFirst
        look="secondary"
        small
        title={t('question.takeBackAsk', { name })}
        text={t('question.takeBackText', { name })}
        refused={refusalOf(end.error)}
        confirmLabel={t('question.takeBack')}
        busy={end.isPending}
        onConfirm={() => after(end.mutateAsync(id), () => toast(t('takenBack')))}
      >
        {t('question.takeBack')}
      </AskFirst>
    </Row>
  );
}
