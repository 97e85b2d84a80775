/** Beside the questions: help, themes in their three meanings, networks and the duo. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack } from '@/ui/layout';
import { Link } from '@/ui/Link';
import type { Person } from '../api';

export function PersonSide({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { themes } = person;
  const names = (wanted: (theme: Person['themes'][number]) => boolean) =>
    format.inWords(themes.filter(wanted).map((theme) => theme.label));
  const lines = {
    help: useHelp(person),
    interest: names((theme) => theme.interest > 0),
    experience: names((theme) => theme.experience > 0),
    learn: names((theme) => theme.learn),
    networks: format.inWords(person.networks.map((network) => network.name)),
  };
  return (
    <Stack gap={24}>
      {(['help', 'interest', 'experience', 'learn', 'networks'] as const).map((part) =>
        lines[part] ? (
          <Stack as="section" gap={4} key={part}>
            <h2>{t(`part.${part}`)}</h2>
            <p>{lines[part]}</p>
          </Stack>
        ) : null,
      )}
      {person.duos.length > 0 ? <Duos duos={person.duos} /> : null}
    </Stack>
  );
}

function useHelp(person: Person): string {
  const { t } = useTranslation(['people', 'terms']);
  const format = useFormat();
  const extra = [
    person.moderator ? t('person.canModerate') : undefined,
    person.noteTaker ? t('person.canTakeNotes') : undefined,
  ].filter((each) => each !== undefined);
  const forms = person.helpForms.map((form) => t(`terms:helpForm.${form}`));
  return format.inWords([...forms, ...extra]);
}

function Duos({ duos }: { duos: Person['duos'] }) {
  const { t } = useTranslation('people');
  return (
    <Stack as="section" gap={4}>
      <h2>{t('part.duo')}</h2>
      {duos.map((duo) => (
        <p key={duo.id}>
          <Link to="/mensen/$personId" params={{ personId: duo.id }}>
            {duo.name}
          </Link>
        </p>
      ))}
    </Stack>
  );
}
