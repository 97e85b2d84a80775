/** Languages: Dutch first, English second; one file per feature and language, loaded when a page needs it. */
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@/lib/dates';
import { remember } from '@/lib/storage';
import { readMessages } from './messages';
import { languages } from './preferred';
import './resources';

export { languages, preferredLanguage } from './preferred';

const files = import.meta.glob<{ default: Record<string, unknown> }>('./{nl,en}/*.json');

const lazyFiles: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`No texts for ${namespace} in ${language}`), null);
      return;
    }
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error as Error, null),
    );
  },
};

/** Loads the frame's texts and starts translating. */
export async function startTranslating(language: Language): Promise<void> {
  await i18next
    .use(lazyFiles)
    .use(readMessages)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: languages,
      ns: ['frame', 'ui'],
      defaultNS: 'frame',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Switches language and keeps the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language);
  await i18next.changeLanguage(language);
}
