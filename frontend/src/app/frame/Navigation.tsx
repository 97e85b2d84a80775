/** Header and tab bar. */
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/client';
import { destinationsFor, tabsFor } from '@/features/navigation';
import { Wrap } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import styles from './frame.module.css';
import { MessagesBell } from './MessagesBell';
import { lazyPart } from '@/ui/lazy-part';

// Menus come a moment after the page: they are a fifth of the first load.
const PersonMenu = lazyPart(() => import('./PersonMenu'));
const VisitorMenu = lazyPart(() => import('./VisitorMenu'));
const MoreMenu = lazyPart(() => import('./MoreMenu'));

/** Every page is current at its own address only: "Klussen" is not current on "Klus plaatsen". */
const exactly = { exact: true, includeSearch: false };

function Logo() {
  const { t } = useTranslation('frame');
  return (
    <Link to="/" className={styles.logo ?? ''} aria-label={t('home')}>
      <svg
        viewBox="0 0 34 26"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        <path d="M9 10.5 Q14 3 17 3 Q20 3 25 10.5" />
        <path d="M2 22.5 Q6 16.5 8.5 16.5 Q11 16.5 15 22.5" />
        <path d="M19 22.5 Q23 16.5 25.5 16.5 Q28 16.5 32 22.5" />
      </svg>
      Flying Trainees
    </Link>
  );
}

export function Header({ me }: { me: Me | null | undefined }) {
  const { t } = useTranslation('frame');
  return (
    <header className={styles.top}>
      <Wrap className={styles.bar}>
        <Logo />
        {me ? (
          <nav className={styles.nav} aria-label={t('mainMenu')}>
            <ul>
              {destinationsFor(me).map((place) => (
                <li key={place.to}>
                  <Link to={place.to} activeOptions={exactly}>
                    {t(`nav.${place.key}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <div className={styles.end}>
          {me ? <MessagesBell /> : null}
          <Suspense fallback={<span className={styles.me} />}>
            {me ? <PersonMenu me={me} /> : <VisitorMenu />}
          </Suspense>
          {me === null ? <SignInLink /> : null}
        </div>
      </Wrap>
    </header>
  );
}

function SignInLink() {
  const { t } = useTranslation('frame');
  return (
    <ButtonLink to="/inloggen" look="quiet">
      {t('signIn')}
    </ButtonLink>
  );
}

export function TabBar({ me }: { me: Me }) {
  const { t } = useTranslation('frame');
  const { tabs, rest } = tabsFor(me);
  return (
    <nav className={styles.tabbar} aria-label={t('tabBar')}>
      <ul>
        {tabs.map(({ to, key, icon: IconShape }) => (
          <li key={to}>
            <Link to={to} activeOptions={exactly}>
              <IconShape aria-hidden />
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
        {rest.length > 0 ? (
          <li>
            <Suspense>
              <MoreMenu places={rest} />
            </Suspense>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
