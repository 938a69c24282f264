import type { Command } from "./command.ts";
import { certificateIssue } from "./commands/certificate/issue.ts";
import { certificateRender } from "./commands/certificate/render.ts";
import { certificateVerify } from "./commands/certificate/verify.ts";
import { dossier } from "./commands/dossier.ts";
import { hazardList } from "./commands/hazard/list.ts";
import { identityErase } from "./commands/identity/erase.ts";
import { importRows } from "./commands/import.ts";
import { journalVerify } from "./commands/journal/verify.ts";
import { keysRotate } from "./commands/keys/rotate.ts";
import { keysShow } from "./commands/keys/show.ts";
import { ledger } from "./commands/ledger.ts";
import { programmeDefine } from "./commands/programme/define.ts";
import { programmeShow } from "./commands/programme/show.ts";
import { rebuild } from "./commands/rebuild.ts";
import { reportApprove } from "./commands/report/approve.ts";
import { reportList } from "./commands/report/list.ts";
import { reportReject } from "./commands/report/reject.ts";
import { reportShow } from "./commands/report/show.ts";
import { serve, start } from "./commands/start.ts";
import { version } from "./commands/version.ts";

/** Every command, in the order in which help lists them. Their files stay light: what is heavy is imported in `run`. */
export const commands: readonly Command[] = [
  start,
  serve,
  importRows,
  ledger,
  hazardList,
  reportList,
  reportShow,
  reportApprove,
  reportReject,
  certificateIssue,
  certificateVerify,
  certificateRender,
  dossier,
  programmeShow,
  programmeDefine,
  journalVerify,
  rebuild,
  identityErase,
  keysShow,
  keysRotate,
  version,
];
