/** What a reader of one kind of cell makes of a value: what it stands for, or what is wrong with it ("is …; it must be …"). */
export type Made = { readonly value: unknown } | { readonly fault: string };
