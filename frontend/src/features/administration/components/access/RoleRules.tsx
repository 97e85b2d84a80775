/** Which group at the employer gives which role here. */
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/ui/Button';
import { Card, Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { RoleRuleIn } from '../../access-api';
import { OrganisationBox } from '../OrganisationBox';
import { NetworkChoice, useKeptNetworks } from './NetworkChoice';

const roles = ['member', 'coordinator', 'poster'] as const;

interface RoleRulesProps {
  rules: RoleRuleIn[];
  onChange: (rules: RoleRuleIn[]) => void;
}

export function RoleRules({ rules, onChange }: RoleRulesProps) {
  const { t } = useTranslation('access');
  const first = useKeptNetworks()[0]?.id ?? null;
  const fresh: RoleRuleIn = {
    claim: 'groups',
    value: '',
    role: 'member',
    networkId: first,
    organisationId: null,
  };
  return (
    <Stack gap={12}>
      <Words tone="hint">{t('rules.hint')}</Words>
      {rules.map((rule, index) => (
        <Card key={index}>
          <Rule
            rule={rule}
            number={index + 1}
            onChange={(changed) => onChange(rules.with(index, changed))}
            onRemove={() => onChange(rules.toSpliced(index, 1))}
          />
        </Card>
      ))}
      <div>
        <Button look="secondary" small icon={Plus} onPress={() => onChange([...rules, fresh])}>
          {t('rules.add')}
        </Button>
      </div>
    </Stack>
  );
}

interface RuleProps {
  rule: RoleRuleIn;
  number: number;
  onChange: (rule: RoleRuleIn) => void;
  onRemove: () => void;
}

function Rule({ rule, number, onChange, onRemove }: RuleProps) {
  const { t } = useTranslation(['access', 'administration']);
  function choose(role: (typeof roles)[number]): void {
    onChange({ ...rule, role, networkId: null, organisationId: null });
  }
  return (
    <Stack gap={12}>
      <TextField
        label={t('rules.claim')}
        width="full"
        value={rule.claim}
        onChange={(claim) => onChange({ ...rule, claim })}
      />
      <TextField
        label={t('rules.value')}
        width="full"
        value={rule.value}
        onChange={(value) => onChange({ ...rule, value })}
      />
      <Select
        label={t('administration:roles.role')}
        choices={roles.map((id) => ({ id, label: t(`administration:role.${id}`) }))}
        value={rule.role}
        onChange={(id) => choose(roles.find((each) => each === id) ?? 'member')}
      />
      <RuleScope rule={rule} onChange={onChange} />
      <IconButton label={t('rules.remove', { number })} icon={Trash2} onPress={onRemove} />
    </Stack>
  );
}

function RuleScope({ rule, onChange }: Pick<RuleProps, 'rule' | 'onChange'>) {
  const { t } = useTranslation('administration');
  return rule.role === 'poster' ? (
    <OrganisationBox
      label={t('roles.organisation')}
      value={rule.organisationId ?? null}
      onChange={(organisationId) => onChange({ ...rule, organisationId })}
    />
  ) : (
    <NetworkChoice
      value={rule.networkId ?? null}
      onChange={(networkId) => onChange({ ...rule, networkId })}
    />
  );
}
