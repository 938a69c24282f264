import type { Command } from "./command.ts";
import { backupList } from "./commands/backup/list.ts";
import { backupVerify } from "./commands/backup/verify.ts";
import { backup } from "./commands/backup.ts";
import { certificateIssue } from "./commands/certificate/issue.ts";
import { certificateRender } from "./commands/certificate/render.ts";
import { certificateVerify } from "./commands/certificate/verify.ts";
import { delegationList } from "./commands/delegation/list.ts";
import { doctor } from "./commands/doctor.ts";
import { dossier } from "./commands/dossier.ts";
import { hazardList } from "./commands/hazard/list.ts";
import { identityErase } from "./commands/identity/erase.ts";
import { importRows } from "./commands/import.ts";
import { journalAcceptClock } from "./commands/journal/accept-clock.ts";
import { journalVerify } from "./commands/journal/verify.ts";
import { keysRotate } from "./commands/keys/rotate.ts";
import { keysShow } from "./commands/keys/show.ts";
import { ledger } from "./commands/ledger.ts";
import { organisationList } from "./commands/organisation/list.ts";
import { personDeactivate } from "./commands/person/deactivate.ts";
import { personInvite } from "./commands/person/invite.ts";
import { personLink } from "./commands/person/link.ts";
import { personList } from "./commands/person/list.ts";
import { policyDecide } from "./commands/policy/decide.ts";
import { policyShow } from "./commands/policy/show.ts";
import { programmeDefine } from "./commands/programme/define.ts";
import { programmeShow } from "./commands/programme/show.ts";
import { rebuild } from "./commands/rebuild.ts";
import { reportApprove } from "./commands/report/approve.ts";
import { reportCheck } from "./commands/report/check.ts";
import { reportList } from "./commands/report/list.ts";
import { reportReject } from "./commands/report/reject.ts";
import { reportShow } from "./commands/report/show.ts";
import { restore } from "./commands/restore.ts";
import { serve, start } from "./commands/start.ts";
import { tokenList } from "./commands/token/list.ts";
import { tokenMake } from "./commands/token/make.ts";
import { tokenWithdraw } from "./commands/token/withdraw.ts";
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
  reportCheck,
  reportApprove,
  reportReject,
  certificateIssue,
  certificateVerify,
  certificateRender,
  dossier,
  programmeShow,
  programmeDefine,
  policyShow,
  policyDecide,
  delegationList,
  personList,
  personInvite,
  personLink,
  personDeactivate,
  organisationList,
  tokenMake,
  tokenList,
  tokenWithdraw,
  journalVerify,
  journalAcceptClock,
  rebuild,
  identityErase,
  keysShow,
  keysRotate,
  backup,
  backupList,
  backupVerify,
  restore,
  doctor,
  version,
];
