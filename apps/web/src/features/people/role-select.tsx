import { useTranslations } from 'next-intl';
import fieldStyles from '@/ui/field.module.css';
import styles from './people.module.css';
import { type Role, roles } from './roles';

interface RoleSelectProps {
  readonly label: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

/** The role of a member, to be changed at once. */
export function RoleSelect({ label, role, onChange }: RoleSelectProps) {
  const t = useTranslations('people.roles');
  return (
    <select
      aria-label={label}
      className={`${fieldStyles.control} ${styles.select}`}
      value={role}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {t(one)}
        </option>
      ))}
    </select>
  );
}
