// A certified OpenID provider as an employer would run one: node identity_provider.mjs PORT PRODUCT
// Everybody can sign in there with the address that is typed; the password doesn't matter.
const library = new URL('../../frontend/node_modules/oidc-provider/lib/index.js', import.meta.url);
const { Provider } = await import(library);

const [port, product] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'marktplaats',
      client_secret: 'een-geheim-van-de-werkgever',
      redirect_uris: [`${product}/inloggen/terug/gemeente`],
      post_logout_redirect_uris: [`${product}/inloggen`],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  pkce: { required: () => true },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: `medewerker-${id}`,
      email: id,
      email_verified: true,
      name: 'Noor van de Gemeente',
      groups: ['klussen'],
    }),
  }),
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  cookies: { keys: ['alleen-voor-deze-test'] },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
