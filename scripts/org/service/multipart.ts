import type { Request } from 'express';

/**
 * The parts of a multipart body, read by the platform's own parser.
 * @throws when the body is none
 */
export async function readForm(request: Request): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const headers = { 'Content-Type': request.get('content-type') ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}

/** The file in that part. */
export function fileIn(form: FormData, part: string): { name: string; bytes: number } | undefined {
  const file = form.get(part);
  return file instanceof File ? { name: file.name, bytes: file.size } : undefined;
}
