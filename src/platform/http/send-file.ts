import type { FastifyReply } from "fastify";

/** Answers with a CSV file to be kept. Its name is ours: letters, digits, dots and dashes. */
export function sendCsv(reply: FastifyReply, { name, text }: { readonly name: string; readonly text: string }) {
  reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type("text/csv; charset=utf-8").send(text);
}

/** Answers with a PDF. Its name is ours: letters, digits, dots and dashes. */
export function sendPdf(reply: FastifyReply, name: string, bytes: Uint8Array) {
  reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type("application/pdf").send(Buffer.from(bytes));
}
