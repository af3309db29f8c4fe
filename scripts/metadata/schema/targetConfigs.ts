import type { Schema } from './declarations.ts';

const TEXT: Schema = { type: 'string' };

const PROPERTY: Schema = element(
  {
    '@name': TEXT,
    '@type': {
      type: 'string',
      pattern: '^(Boolean|Integer|String|Color|ContentReference|Date|DateTime|@salesforce/|apex://)'
    },
    '@label': TEXT,
    '@description': TEXT,
    '@default': TEXT,
    '@required': { enum: ['true', 'false'] },
    '@datasource': TEXT,
    '@placeholder': TEXT,
    '@min': { type: 'string', pattern: '^-?[0-9]+$' },
    '@max': { type: 'string', pattern: '^-?[0-9]+$' },
    '@role': { enum: ['inputOnly', 'outputOnly'] },
    '@translatable': { enum: ['true', 'false'] },
    '@exposedTo': TEXT
  },
  ['@name', '@type']
);

/**
 * The content of `targetConfigs` in a component's js-meta.xml, which Salesforce's types declare as a string. Source: "XML
 * Configuration File Elements" in the Lightning Web Components Developer Guide.
 */
export const TARGET_CONFIGS: Schema = element(
  {
    targetConfig: list(
      element(
        {
          '@targets': TEXT,
          '@configurationEditor': TEXT,
          property: list(PROPERTY),
          objects: one(element({ object: list(TEXT) }, ['object'])),
          supportedFormFactors: one(
            element({ supportedFormFactor: list(element({ '@type': { enum: ['Small', 'Large'] } }, ['@type'])) }, [])
          ),
          actionType: one({ enum: ['Action', 'ScreenAction'] }),
          event: list(element({ '@name': TEXT, '@label': TEXT, '@description': TEXT }, ['@name'])),
          propertyType: list(
            element({ '@name': TEXT, '@extends': TEXT, '@label': TEXT, '@description': TEXT }, ['@name'])
          ),
          hasStep: one({ enum: ['true', 'false'] })
        },
        ['@targets']
      )
    )
  },
  ['targetConfig']
);

function element(properties: Record<string, Schema>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function one(items: Schema): Schema {
  return { ...list(items), maxItems: 1 };
}
