import type { Request } from 'express';

/**
 * Parses a multipart body.
 * @throws TypeError when the body is not multipart
 */
export async function readForm(request: Request): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const headers = { 'Content-Type': request.get('content-type') ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}

/** Name and size of the file in a part. */
export function fileIn(form: FormData, part: string): { name: string; bytes: number } | undefined {
  const file = form.get(part);
  return file instanceof File ? { name: file.name, bytes: file.size } : undefined;
}
