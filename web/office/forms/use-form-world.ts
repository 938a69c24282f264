import { useCallback, useMemo } from "react";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import type { Attachment } from "./draft-document.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { FormWorld } from "./form-world.ts";
import { sendFile } from "./send-file.ts";

/** What the fields of a form of that type share. It stays the same while somebody types, so that fields need not be drawn. */
export function useFormWorldOf(
  type: ShownType,
  set: FormWorld["set"],
  touch: FormWorld["touch"],
  keeper: DraftKeeper,
): FormWorld {
  const { language } = useReader();
  const attach = useCallback(
    async (file: File) => {
      const sent: Attachment = await sendFile(file);
      const { attachments } = keeper.state().mailbox.document;
      const isKnown = attachments.some(({ sha256 }) => sha256 === sent.sha256);
      if (!isKnown) set("/attachments", [...attachments, sent]);
      return sent.sha256;
    },
    [keeper, set],
  );
  return useMemo(() => {
    const label = (path: string) => type.fieldLabels[path]?.[language] ?? path;
    const help = (path: string) => type.fieldHelp?.[path]?.[language];
    return { type, language, set, touch, label, help, attach };
  }, [type, language, set, touch, attach]);
}
