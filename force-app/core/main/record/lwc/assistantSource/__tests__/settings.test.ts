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

  it('may be empty, or have names that nobody knows', () => {
    expect(parseSettingsText('')).toEqual({});
    expect(parseSettingsText('toString=1|next=2')).toEqual({});
  });
});

describe('settings', () => {
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

  it('come from the page before they come from the org, each for itself', () => {
    const settings = readSettings(
      { region: 'eu-de', pageSize: 20 },
      { region: 'us-south', environmentId: 'e', pageSize: '50' }
    );
    expect(settings).toMatchObject({ region: 'eu-de', environmentId: 'e', pageSize: 20 });
  });

  it('an empty value on the page does not hide one of the org', () => {
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
  ])('%s is named when its value cannot be used', (name, value) => {
    expect(readSettings({ [name]: value }).malformed).toEqual([name]);
  });

  it('name the hosts from which a conversation may load something', () => {
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
  ])('a page size of %s becomes %s', (pageSize, expected) => {
    expect(readSettings({ pageSize }).pageSize).toBe(expected);
  });
});
