/** Links, typed by the router: `<Link to="/klussen/$jobId" params={{ jobId }}>`. */
import { createLink } from '@tanstack/react-router';
import type { Ref } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components/Link';
import { buttonClasses, type ButtonLook, type Icon } from './Button';
import linkStyles from './Link.module.css';
import { classes } from '@/lib/classes';

interface AnchorProps extends Omit<AriaLinkProps, 'className' | 'style'> {
  ref?: Ref<HTMLAnchorElement>;
  /** For a title that is a link: no underline until it is hovered. */
  plain?: boolean;
  className?: string;
}

function Anchor({ plain, className, ...rest }: AnchorProps) {
  return <AriaLink {...rest} className={classes(plain && linkStyles.plain, className)} />;
}

/** A link within the product. */
export const Link = createLink(Anchor);

interface ButtonAnchorProps extends AnchorProps {
  look?: ButtonLook;
  small?: boolean;
  wide?: boolean;
}

function ButtonAnchor({ look = 'secondary', small, wide, plain: _, ...rest }: ButtonAnchorProps) {
  return <AriaLink {...rest} className={buttonClasses(look, small, wide)} />;
}

/** A link that looks like a button: it goes somewhere, and is the main thing to do. */
export const ButtonLink = createLink(ButtonAnchor);

interface FileLinkProps {
  href: string;
  icon: Icon;
  /** The whole name, when the words alone don't say which file. */
  name?: string;
  children: string;
}

/** A link that looks like a button and brings a file. */
export function FileLink({ href, icon: IconShape, name, children }: FileLinkProps) {
  return (
    <AriaLink
      href={href}
      download
      {...(name ? { 'aria-label': name } : {})}
      className={buttonClasses('secondary', true, false)}
    >
      <IconShape aria-hidden />
      {children}
    </AriaLink>
  );
}

/** A link out of the product, or to a file. */
export function ExternalLink({
  href,
  children,
}: {
  href: string;
  children: AriaLinkProps['children'];
}) {
  return (
    <AriaLink href={href} rel="noreferrer">
      {children}
    </AriaLink>
  );
}
