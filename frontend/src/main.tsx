/** The start: language first, then the application. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/figtree/index.css';
import './theme/fonts.css';
import './theme/index.css';
import { Application } from './app/Application';
import { speak, workOffline } from './client';
import { preferredLanguage, startTranslating } from './i18n';

async function start(): Promise<void> {
  const language = preferredLanguage();
  speak(language);
  document.documentElement.lang = language;
  await startTranslating(language);
  const place = document.getElementById('app');
  if (!place) throw new Error('index.html has no #app');
  createRoot(place).render(
    <StrictMode>
      <Application />
    </StrictMode>,
  );
  workOffline();
}

void start();
