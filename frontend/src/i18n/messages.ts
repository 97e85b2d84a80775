/** Filling in messages. The build has read them (`tools/read-messages.ts`): no visit has to. */
import type { I18nFormatModule } from 'i18next';
import { IntlMessageFormat } from 'intl-messageformat';

type Values = Parameters<IntlMessageFormat['format']>[0];
/** What the build makes of a message with something to fill in. */
type Parts = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

/** Parts belong to one language, and so does what fills them in. */
const known = new WeakMap<Parts, IntlMessageFormat>();

function fillIn(parts: Parts, values: Values, language: string): string {
  const format = known.get(parts) ?? new IntlMessageFormat(parts, language);
  known.set(parts, format);
  return String(format.format(values));
}

export const readMessages = {
  type: 'i18nFormat',
  parse: (message: string | Parts, values: Values, language: string): string =>
    typeof message === 'string' ? message : fillIn(message, values, language),
  /** "one" and "other" stand in the message, not beside it. */
  addLookupKeys: <Keys>(keys: Keys): Keys => keys,
} satisfies I18nFormatModule & Record<string, unknown>;
