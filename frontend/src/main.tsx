/** The start: texts, who we are and the page's code are asked for at once; then the application. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/figtree/index.css';
import './theme/fonts.css';
import './theme/index.css';
import './app/frame/first-words.css';
import { Application } from './app/Application';
import { createAppRouter, fetchCodeOfPage } from './app/router';
import { createQueryClient, meQuery, speak, workOffline } from './client';
import { preferredLanguage, startTranslating } from './i18n';

async function start(): Promise<void> {
  const language = preferredLanguage();
  speak(language);
  document.documentElement.lang = language;
  const translating = startTranslating(language);
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient);
  void queryClient.prefetchQuery(meQuery);
  fetchCodeOfPage(router);
  await translating;
  const place = document.getElementById('app');
  if (!place) throw new Error('index.html has no #app');
  createRoot(place).render(
    <StrictMode>
      <Application queryClient={queryClient} router={router} />
    </StrictMode>,
  );
  workOffline();
}

void start();
