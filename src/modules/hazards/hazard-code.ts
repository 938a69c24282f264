import Type from "typebox";

/** The programme's own identifier of a hazardous area, as printed on its forms. */
export const hazardCode = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: "^\\S(.*\\S)?$",
  description: "a code of at most 80 characters, on one line and without spaces around it",
});
