// @vitest-environment jsdom
/** What a part of the posting form is drawn anew for. */
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyDraft } from './draft';
import { useFormOf, type PostingForm } from './form';

const nothing = (): void => undefined;
const form: PostingForm = {
  draft: emptyDraft(null, null),
  set: nothing,
  errors: {},
  fixed: false,
};
const withDraft = (change: Partial<PostingForm['draft']>): PostingForm => ({
  ...form,
  draft: { ...form.draft, ...change },
});

test('a part stays the same while other fields change, and follows its own and the messages', () => {
  const { result, rerender } = renderHook((of: PostingForm) => useFormOf(of, ['title', 'duo']), {
    initialProps: form,
  });
  const first = result.current;

  rerender(withDraft({ goal: 'Minder afval' }));
  expect(result.current).toBe(first);
  rerender(withDraft({ goal: 'Minder afval', title: 'Lees mee' }));
  expect(result.current.draft).toEqual({ title: 'Lees mee', duo: false });
  rerender({ ...withDraft({ title: 'Lees mee' }), errors: { goal: 'Schrijf een doel.' } });
  expect(result.current.errors.goal).toBe('Schrijf een doel.');
});
