/** Providers around the router: server data, language, and what follows from signing out. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { meQuery, onSignedOut, speak } from '@/client';
import { useLanguage } from '@/i18n/useLanguage';
import type { createAppRouter } from './router';

interface Props {
  queryClient: QueryClient;
  router: ReturnType<typeof createAppRouter>;
}

export function Application({ queryClient, router }: Props) {
  const language = useLanguage();
  const spoken = useRef(language);

  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    document.documentElement.lang = language;
    speak(language);
    // Texts that the server wrote, such as reasons, come again in the new language.
    void queryClient.invalidateQueries();
  }, [language, queryClient]);

  useEffect(
    () =>
      onSignedOut(() => {
        if (!queryClient.getQueryData(meQuery.queryKey)) return;
        // The session ended while the page was open: the guard sends us to sign-in and back again.
        queryClient.setQueryData(meQuery.queryKey, null);
        void router.invalidate();
      }),
    [queryClient, router],
  );

  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
        <RouterProvider router={router} />
      </I18nProvider>
    </QueryClientProvider>
  );
}
