/** The browsers in which I am signed in, in words; each can be signed out. */
import { useSuspenseQuery } from '@tanstack/react-query';
import LogOut from 'lucide-react/icons/log-out';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { AskFirst } from '@/ui/AskFirst';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
import { Note, Tag } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { sessionsQuery, useEndElsewhere, useEndSession, type SignedInAt } from '../access';
import { SignInAgain, wantsSignIn } from './SignInAgain';
import styles from './sign-in.module.css';

export function Sessions() {
  const { t } = useTranslation('sign-in');
  const sessions = useSuspenseQuery(sessionsQuery).data;
  const end = useEndSession();
  return (
    <Stack as="section" gap={12} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <Words tone="hint">{t('sessions.hint')}</Words>
      <Refused error={end.error} onClose={() => end.reset()} />
      <ul className={styles.lines}>
        {sessions.map((each) => (
          <SessionLine
            key={each.id}
            session={each}
            busy={end.isPending && end.variables === each.id}
            onEnd={(close) =>
              after(end.mutateAsync(each.id).finally(close), () =>
                toast(t('sessions.ended', { device: each.device })),
              )
            }
          />
        ))}
      </ul>
      {sessions.length > 1 ? <EndElsewhere /> : null}
    </Stack>
  );
}

function EndElsewhere() {
  const { t } = useTranslation('sign-in');
  const end = useEndElsewhere();
  return (
    <div>
      <Refused error={end.error} onClose={() => end.reset()} />
      <AskFirst
        look="quiet"
        icon={LogOut}
        title={t('sessions.endElsewhereAsk')}
        text={t('sessions.endElsewhereText')}
        confirmLabel={t('sessions.endElsewhere')}
        busy={end.isPending}
        onConfirm={(close) =>
          after(end.mutateAsync(undefined).finally(close), () =>
            toast(t('sessions.endedElsewhere')),
          )
        }
      >
        {t('sessions.endElsewhere')}
      </AskFirst>
    </div>
  );
}

function Refused({ error, onClose }: { error: Error | null; onClose: () => void }) {
  if (!error) return null;
  if (wantsSignIn(error)) return <SignInAgain onClose={onClose} />;
  return (
    <Note tone="negative" role="alert">
      {error.message}
    </Note>
  );
}

interface SessionLineProps {
  session: SignedInAt;
  busy: boolean;
  onEnd: (close: () => void) => void;
}

function SessionLine({ session, busy, onEnd }: SessionLineProps) {
  const { t } = useTranslation('sign-in');
  const format = useFormat();
  const used = `${format.shortDate(session.lastSeenAt)}, ${format.timeOfDay(session.lastSeenAt)}`;
  const by = session.provider ?? t(`sessions.by.${session.method}`);
  return (
    <li>
      <div>
        <Row>
          <strong>{session.device}</strong>
          {session.current ? <Tag tone="positive">{t('sessions.current')}</Tag> : null}
        </Row>
        <Words tone="small">{t('sessions.used', { when: used })}</Words>
        <Words tone="smallSubtle">
          {t('sessions.since', { when: format.shortDate(session.createdAt), by })}
        </Words>
      </div>
      {session.current ? null : (
        <AskFirst
          look="secondary"
          small
          icon={LogOut}
          title={t('sessions.endAsk', { device: session.device })}
          text={t('sessions.endText')}
          confirmLabel={t('sessions.end')}
          busy={busy}
          onConfirm={onEnd}
        >
          {t('sessions.end')}
          <Hidden> {session.device}</Hidden>
        </AskFirst>
      )}
    </li>
  );
}
