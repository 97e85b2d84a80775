/** The foot of every page: what this is, the pages about it, and in demo mode the demo's own pages. */
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { FeedbackButton } from '@/features/feedback';
import { personasQuery } from '@/features/sign-in';
import { Row, Wrap } from '@/ui/layout';
import { Link } from '@/ui/Link';
import styles from './frame.module.css';

export function Footer() {
  const { t } = useTranslation('frame');
  const me = useMe();
  const demo = Boolean(useQuery({ ...personasQuery, enabled: useLater() }).data);
  return (
    <footer className={styles.foot}>
      <Wrap>
        <Row between>
          <Row gap={18}>
            <span>{t('footer.name')}</span>
            {me ? (
              <Suspense>
                <FeedbackButton />
              </Suspense>
            ) : null}
          </Row>
          <nav aria-label={t('footer.label')}>
            <Row gap={18}>
              <Link to="/hulp">{t('footer.help')}</Link>
              <Link to="/privacy">{t('footer.privacy')}</Link>
              <Link to="/toegankelijkheid">{t('footer.accessibility')}</Link>
              {demo ? <Link to="/demo/postvak">{t('footer.mailbox')}</Link> : null}
              {demo ? <Link to="/bouwstenen">{t('footer.blocks')}</Link> : null}
            </Row>
          </nav>
        </Row>
      </Wrap>
    </footer>
  );
}

/** After the page's own content has been asked for and most likely stands, in milliseconds. */
const later = 1000;

/** Whether it is time for what nobody waits for. */
function useLater(): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), later);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}
