interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
}

/** Whether all packages of a folder's lock file are installed in the locked versions; optional packages may be missing. */
export function isInstalled(folder: string): boolean;

/** The `packages` of a folder's lock file, by path. */
export function lockedPackages(folder: string): Readonly<Record<string, LockedPackage>>;

/**
 * Runs `npm ci` in a folder. The standard output stays free for the result of the calling script.
 * @throws Error when npm fails
 */
export function installPackages(folder: string): void;
