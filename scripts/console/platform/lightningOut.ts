/**
 * Stand-in for the script of `<apex:includeLightning>`: defines `$Lightning`, which creates components of the org in the
 * page. Source of the contract: Lightning Components Developer Guide, "Lightning Out".
 */

type Callback = (component: unknown, status: 'SUCCESS' | 'ERROR', errorMessage?: string) => void;

interface LightningOutModule {
  createComponent: (name: string, attributes: Record<string, unknown>, host: Element) => unknown;
}

const { shadow = '', apps = '{}', components = '' } = document.currentScript?.dataset ?? {};
const dependencies = JSON.parse(apps) as Record<string, string[]>;
const known = new Set<string>();
const loaded = load();

/** Synthetic shadow has to be loaded before the LWC engine. */
async function load(): Promise<LightningOutModule> {
  await import(shadow);
  return (await import(components)) as LightningOutModule;
}

/** Creates a component in the element with the id `locator`. */
async function create(
  type: string,
  attributes: Record<string, unknown>,
  locator: string,
  callback: Callback
): Promise<void> {
  // eslint-disable-next-line @lwc/lwc/no-document-query -- this script does not run in a component
  const host = document.getElementById(locator);
  const { createComponent } = await loaded;
  if (host && known.has(type)) {
    callback(createComponent(type, attributes, host), 'SUCCESS');
  } else {
    callback(null, 'ERROR', host ? `No app in use depends on ${type}` : `There is no element ${locator}`);
  }
}

Object.assign(window, {
  $Lightning: {
    use(app: string, callback: () => void): void {
      const resources = dependencies[app];
      if (resources === undefined) {
        throw new Error(`There is no Lightning Out app ${app}`);
      }
      resources.forEach((resource) => known.add(resource));
      void loaded.then(callback);
    },
    createComponent(...call: Parameters<typeof create>): void {
      void create(...call);
    }
  }
});
