import { useState } from "react";
import { useIntl } from "react-intl";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { useTheme } from "../shell/use-theme.ts";

/** Copies the address of exactly what is seen; a theme that came from the machine is written into it too. */
export function CopyLink() {
  const intl = useIntl();
  const { theme } = useTheme();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const address = new URL(location.href);
    address.searchParams.set("theme", theme);
    await navigator.clipboard.writeText(address.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <>
      <IconButton
        label={intl.formatMessage({ id: isCopied ? "map.linkCopied" : "map.copyLink" })}
        onClick={() => void copy()}
      >
        <Icon name={isCopied ? "check" : "link"} />
      </IconButton>
      <span className="visually-hidden" role="status">
        {isCopied && intl.formatMessage({ id: "map.linkCopied" })}
      </span>
    </>
  );
}
