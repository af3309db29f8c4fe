/** MIME types of downloads. Lightning Web Security allows object URLs for these types, without parameters. */
export type FileType = 'text/plain' | 'text/markdown' | 'application/json';

/** Saves texts as files. The object URL of a file is revoked with the next download, or by `revoke`. */
export class Downloads {
  private objectUrl: string | undefined;

  /** Starts a download. @param name file name with extension */
  save(text: string, type: FileType, name: string): void {
    this.revoke();
    // eslint-disable-next-line @locker/locker/distorted-url-create-object-url -- Lightning Web Security allows these MIME types
    this.objectUrl = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = this.objectUrl;
    link.download = name;
    link.click();
  }

  /** Revokes the object URL of the last file, to release its memory. */
  revoke(): void {
    if (this.objectUrl !== undefined) {
      URL.revokeObjectURL(this.objectUrl);
      this.objectUrl = undefined;
    }
  }
}

/** Creates a file name. Replaces characters that are not allowed on Windows, macOS or Linux. */
export function fileName(name: string, extension: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are replaced on purpose
  return `${name.replace(/[\x00-\x1f<>:"/\\|?*]+/g, '-').trim()}.${extension}`;
}
