/** The types of file that can be handed over. Lightning Web Security lets a page make these, without parameters. */
export type FileType = 'text/plain' | 'text/markdown' | 'application/json';

/** Hands texts over as files. Each file's address is given back when the next one comes, or on release. */
export class Downloads {
  private address: string | undefined;

  /** Has the browser save a text. @param name of the file, with its extension */
  offer(text: string, type: FileType, name: string): void {
    this.release();
    // eslint-disable-next-line @locker/locker/distorted-url-create-object-url -- these types are among those it allows
    this.address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = this.address;
    link.download = name;
    link.click();
  }

  /** Gives the memory of the last file back. */
  release(): void {
    if (this.address !== undefined) {
      URL.revokeObjectURL(this.address);
      this.address = undefined;
    }
  }
}

/** A name without the characters that some system does not allow in names of files. */
export function fileName(name: string, extension: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return `${name.replace(/[\x00-\x1f<>:"/\\|?*]+/g, '-').trim()}.${extension}`;
}
