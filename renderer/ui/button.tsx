import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: the one way on. `plain`: everything else. `text`: quiet, in a row or a footer. `link`: beside text. */
  kind?: 'main' | 'plain' | 'text' | 'link' | 'danger';
}

export function Button({ kind = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${kind} ${className ?? ''}`} {...rest} />;
}
