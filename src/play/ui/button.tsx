import type { ComponentProps, ReactNode } from 'react';

import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { join } from './join.ts';

interface ButtonProps extends ComponentProps<'button'> {
  /** plain: outlined. primary: the one thing to do here. brass: rings the bell. quiet: looks like a link. */
  kind?: 'plain' | 'primary' | 'brass' | 'quiet';
  size?: 's' | 'm' | 'l';
  icon?: IconName;
  children: ReactNode;
}

/** A native button in Tocsin's dress; on paper it dresses for paper. */
export function Button({
  kind = 'plain',
  size = 'm',
  icon,
  children,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={join(styles.button, styles[kind], styles[size], className)}>
      {icon && <Icon name={icon} size={size === 'l' ? 18 : 15} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** What it does, for screen readers and as a tooltip. */
  label: string;
  iconSize?: number;
}

/** A button that is only a picture; at least 28 px square. */
export function IconButton({ icon, label, iconSize = 16, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} aria-label={label} title={label} className={join(styles.picture, className)}>
      <Icon name={icon} size={iconSize} />
    </button>
  );
}
