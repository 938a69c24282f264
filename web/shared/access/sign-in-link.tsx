import { Link, useLocation } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";

/** To the door, and back to exactly this page. */
export function SignInLink({ className }: { readonly className?: string | undefined }) {
  const { href } = useLocation();
  return (
    <Link to="/sign-in" search={{ to: href }} className={className ?? ""}>
      <FormattedMessage id="signIn.action" />
    </Link>
  );
}
