import Type from "typebox";
import { isoDate } from "../reports/report.ts";

/** Query of everything that can be asked as of a day: the date of information, as known now. */
export const onDay = Type.Object({ on: Type.Optional(isoDate) }, { additionalProperties: false });
