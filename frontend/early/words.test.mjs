/** Which words a page shows early. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPlain, seenBy, wordsIn } from './words.mjs';

const page = (tag) => `const { t } = useTranslation('jobs');\n return (\n ${tag}`;

test('a title and a sentence that are the same for everybody', () => {
  const found = wordsIn(
    page("<Page title={t('title')} documentTitle={name} lead={t('lead')} flight>"),
  );
  expect(found).toEqual({ namespace: 'jobs', title: 'title', lead: 'lead', back: false });
});

test('a sentence that depends is left out, a title that depends leaves all out', () => {
  const depends = "<Page title={t('title')} lead={t('lead', { count })}>";
  expect(wordsIn(page(depends))).toMatchObject({ title: 'title', lead: '' });
  expect(wordsIn(page("<Page title={job.title} lead={t('lead')}>"))).toBeNull();
  expect(wordsIn('<Page title={t("title")}>')).toBeNull();
});

test('a page that looks in two ways has the words of both', () => {
  const one = "<Page title={t('title')} lead={t('lead')}>";
  expect(wordsIn(page(`${one} ${one}`))).toMatchObject({ lead: 'lead' });
  expect(wordsIn(page(`${one} <Page title={t('title')}>`))).toMatchObject({ lead: '' });
  expect(wordsIn(page(`${one} <Page title={t('other')} lead={t('lead')}>`))).toBeNull();
});

test('a way back and a status beside the words are seen in the tag itself', () => {
  const back = "<Page title={t('title')} lead={t('lead')} breadcrumb={<Back to={place}>x</Back>}>";
  expect(wordsIn(page(back))).toMatchObject({ back: true, lead: 'lead' });
  const beside = "<Page title={t('title')} lead={t('lead')} status={<Budget />}>";
  expect(wordsIn(page(beside))).toMatchObject({ lead: '' });
  const within = "<Page title={t('title')} lead={t('lead')}><More status={t('count')} />";
  expect(wordsIn(page(within))).toMatchObject({ lead: 'lead' });
});

test('a route says who sees its page at once', () => {
  expect(seenBy("getParentRoute: () => root, path: '/hulp'")).toBe('everybody');
  expect(seenBy("getParentRoute: () => signedIn, path: '/duo'")).toBe('signedIn');
  expect(seenBy("beforeLoad: () => { if (me && !hasRole(me, 'member')) throw away; }")).toBe(
    'member',
  );
  expect(seenBy('getParentRoute: () => root, beforeLoad: demoOnly')).toBeNull();
});

test('nothing is to be filled in but a name', () => {
  const texts = { plain: 'Klussen', filled: 'Hallo {count}', greeting: { morning: 'Dag {name}.' } };
  expect(isPlain(texts, 'plain')).toBe(true);
  expect(isPlain(texts, 'greeting')).toBe(true);
  expect(isPlain(texts, 'filled')).toBe(false);
  expect(isPlain(texts, 'absent.key')).toBe(false);
});

test.each([
  ['jobs/pages/JobsPage', 'list.lead'],
  ['jobs/pages/PostJobPage', 'lead'],
  ['availability/pages/FreeTimePage', 'lead'],
  ['sign-in/pages/SignInPage', 'lead'],
  ['groups/pages/BoardPage', 'lead'],
  ['networkmap/pages/MapPage', ''],
  ['suggestions/pages/ForYouPage', ''],
])('%s has words to say early', (module, lead) => {
  const code = readFileSync(`src/features/${module}.tsx`, 'utf8');
  expect(wordsIn(code)).toMatchObject({ lead });
});
