import { parseSettingsText, readSettings } from 'c/assistantSource';

describe('the settings text of the formula field', () => {
  it('is a list of names and values', () => {
    expect(parseSettingsText('source=logs|region=eu-de|pageSize=50')).toEqual({
      source: 'logs',
      region: 'eu-de',
      pageSize: '50'
    });
  });

  it('may have equals signs in a value', () => {
    expect(parseSettingsText('serviceUrl=https://a.example/x=y')).toEqual({ serviceUrl: 'https://a.example/x=y' });
  });

  it('may be empty, or have unknown names', () => {
    expect(parseSettingsText('')).toEqual({});
    expect(parseSettingsText('toString=1|next=2')).toEqual({});
  });
});

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({})).toEqual({
      source: '',
      region: '',
      integrationId: '',
      subscriptionId: '',
      serviceUrl: '',
      environmentId: '',
      apiVersion: '',
      pageSize: 100,
      saveMode: 'click',
      timeoutSeconds: 15,
      trustedHosts: { media: [], frames: [] },
      malformed: []
    });
  });

  it('of the page take precedence over those of the org, one by one', () => {
    const settings = readSettings(
      { region: 'eu-de', pageSize: 20 },
      { region: 'us-south', environmentId: 'e', pageSize: '50' }
    );
    expect(settings).toMatchObject({ region: 'eu-de', environmentId: 'e', pageSize: 20 });
  });

  it('of the org apply where those of the page are empty', () => {
    expect(readSettings({ region: ' ', timeout: undefined }, { region: 'us-south', timeout: '30' })).toMatchObject({
      region: 'us-south',
      timeoutSeconds: 30
    });
  });

  it.each([
    ['source', 'both'],
    ['apiVersion', 'latest'],
    ['pageSize', 'many'],
    ['timeout', '-1'],
    ['mediaHosts', 'https://cdn.example.com/'],
    ['frameHosts', '*']
  ])('report %s when its value cannot be used', (name, value) => {
    expect(readSettings({ [name]: value }).malformed).toEqual([name]);
  });

  it('list the hosts that a conversation may load from', () => {
    expect(
      readSettings({ mediaHosts: 'cdn.example.com, *.example.org', frameHosts: 'maps.example.com' })
    ).toMatchObject({
      trustedHosts: { media: ['cdn.example.com', '*.example.org'], frames: ['maps.example.com'] }
    });
  });

  it.each([
    ['0', 1],
    ['5000', 1000],
    ['25.0', 25]
  ])('turn a page size of %s into %s', (pageSize, expected) => {
    expect(readSettings({ pageSize }).pageSize).toBe(expected);
  });
});
