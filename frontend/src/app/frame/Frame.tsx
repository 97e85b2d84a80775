/** What stands around every page: skip link, banner, header, footer, tab bar, toasts and the live region. */
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useMe } from '@/client';
import { Shortcuts, usesShortcuts } from '@/features/shortcuts';
import { classes } from '@/lib/classes';
import { fetchWindows } from '@/ui/Dialog';
import { ConnectionBanner } from './ConnectionBanner';
import styles from './frame.module.css';
import { Footer } from './Footer';
import { Header, TabBar } from './Navigation';
import { LiveRegion, useArrival } from './arrival';
import { PageLoading } from './PageLoading';
import { lazyPart } from '@/ui/lazy-part';

// Needed only after an act: fetched right after the first load.
const Toasts = lazyPart(() => import('@/ui/Toasts'));

export function Frame() {
  const { t } = useTranslation('frame');
  const me = useMe();
  const main = useArrival();
  useLive(Boolean(me));
  useEffect(() => void fetchWindows(), []);
  return (
    <div className={classes(styles.frame, me && styles.withTabs)}>
      <div>
        <a
          className={styles.skip}
          href="#inhoud"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {t('skip')}
        </a>
        <ConnectionBanner />
        <Header me={me} />
      </div>
      <main id="inhoud" ref={main} className={styles.main} tabIndex={-1}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      {me ? <TabBar me={me} /> : null}
      <Suspense>
        {me && usesShortcuts(me) ? <Shortcuts me={me} /> : null}
        <Toasts />
      </Suspense>
      <LiveRegion />
    </div>
  );
}
