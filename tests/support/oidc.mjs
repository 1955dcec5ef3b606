/* A sign-in provider for tests: the npm package oidc-provider, real but for whom it lets in, and behind a
   door of ours that can spoil what it says.

   node oidc.mjs FOLDER     (FOLDER/node_modules has oidc-provider)

   Prints {"issuer"} once it listens on 127.0.0.1. GET /authorize?...&who=NAME signs in as NAME without asking.
   POST /test/person {name, claims}: who there is. POST /test/spoil {how}: the next ID token is spoiled.
   POST /test/client {redirect}: the address the client is sent back to. GET /test/asked: what was asked so far. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { generateKeyPairSync, createSign, createHmac } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.argv[2]);
const { default: Provider } = await import(
  pathToFileURL(createRequire(path.join(folder, 'x.js')).resolve('oidc-provider')).href);

const CLIENT = 'kartoteka', SECRET = 'a secret & more: than/that+';
const people = new Map(), asked = [];
let spoil = null, provider = null, issuer = null, redirect = 'http://127.0.0.1/signin/provider', inIdToken = true;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
let algorithm = 'RS256';

function make() {
  const own = new Provider(issuer, {
    clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [redirect], response_types: ['code'],
      grant_types: ['authorization_code'], id_token_signed_response_alg: algorithm,
      token_endpoint_auth_method: 'client_secret_basic' }],
    jwks: { keys: [{ ...rsa.privateKey.export({ format: 'jwk' }), kid: 'r', use: 'sig', alg: 'RS256' },
      { ...ec.privateKey.export({ format: 'jwk' }), kid: 'e', use: 'sig', alg: 'ES256' }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: !inIdToken,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: true } },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['for tests only'] },
  });
  own.on('server_error', (_, error) => console.error(error));
  return own;
}

const parts = (token) => token.split('.').map((part, i) => (i < 2 ? JSON.parse(Buffer.from(part, 'base64url')) : part));
const write = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
function signed(header, payload, key) {
  const text = `${write({ ...header, alg: 'RS256' })}.${write(payload)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

/* What can be wrong with a token; the provider's own key signs unless the key is what is wrong. */
const spoils = {
  none: (h, p) => `${write({ alg: 'none' })}.${write(p)}.`,
  noneSigned: (h, p) => `${write({ alg: 'none' })}.${write(p)}.AAAA`,
  signature: (h, p, token) => token.slice(0, -8) + (token.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'),
  payload: (h, p, token) => { const [a, , c] = token.split('.'); return `${a}.${write({ ...p, sub: 'somebody' })}.${c}`; },
  stranger: (h, p) => signed({ ...h, kid: 'r' }, p, stranger.privateKey),
  own: (h, p) => signed({ ...h, kid: 'mine', jwk: stranger.publicKey.export({ format: 'jwk' }) }, p, stranger.privateKey),
  hmac: (h, p) => {
    const text = `${write({ alg: 'HS256', kid: 'r' })}.${write(p)}`;
    return `${text}.${createHmac('sha256', rsa.publicKey.export({ type: 'spki', format: 'pem' })).update(text).digest('base64url')}`;
  },
  nonce: (h, p) => signed({ ...h, kid: 'r' }, { ...p, nonce: 'another' }, rsa.privateKey),
  noNonce: (h, p) => signed({ ...h, kid: 'r' }, { ...p, nonce: undefined }, rsa.privateKey),
  issuer: (h, p) => signed({ ...h, kid: 'r' }, { ...p, iss: 'https://elsewhere.example.com' }, rsa.privateKey),
  audience: (h, p) => signed({ ...h, kid: 'r' }, { ...p, aud: 'another' }, rsa.privateKey),
  audiences: (h, p) => signed({ ...h, kid: 'r' }, { ...p, aud: [CLIENT, 'another'] }, rsa.privateKey),
  party: (h, p) => signed({ ...h, kid: 'r' }, { ...p, azp: 'another' }, rsa.privateKey),
  expired: (h, p) => signed({ ...h, kid: 'r' }, { ...p, iat: p.iat - 4000, exp: p.iat - 3000 }, rsa.privateKey),
  early: (h, p) => signed({ ...h, kid: 'r' }, { ...p, iat: p.iat + 1000, exp: p.exp + 1000 }, rsa.privateKey),
  noSubject: (h, p) => signed({ ...h, kid: 'r' }, { ...p, sub: '' }, rsa.privateKey),
  garbage: () => 'not.a.token',
  missing: () => undefined,
};

async function bodyOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/* Whoever is to be signed in is told by the address that the test opens: remembered by state. */
const whoOf = new Map();

async function interaction(request, response) {
  const details = await provider.interactionDetails(request, response);
  const who = whoOf.get(details.params.state);
  let result = {};
  if (who === 'refuses') result = { error: 'access_denied' };
  else if (details.prompt.name === 'login') result = { login: { accountId: who } };
  else {
    const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
    grant.addOIDCScope('openid email profile');
    result = { consent: { grantId: await grant.save() } };
  }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

async function test(request, response) {
  const told = JSON.parse((await bodyOf(request)) || '{}');
  if (request.url === '/test/person') people.set(told.name, told.claims);
  if (request.url === '/test/spoil') spoil = told.how;
  if (request.url === '/test/client') {
    redirect = told.redirect ?? redirect;
    algorithm = told.algorithm ?? algorithm;
    inIdToken = told.inIdToken ?? inIdToken;
    provider = make();
  }
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(request.url === '/test/asked' ? asked : {}));
}

/* The token endpoint's answer goes through our hands. */
async function token(request, response) {
  const end = response.end.bind(response);
  const how = spoil;
  spoil = null;
  response.end = (body) => {
    const answer = JSON.parse(body.toString());
    if (how && answer.id_token) {
      const [header, payload] = parts(answer.id_token);
      answer.id_token = spoils[how](header, payload, answer.id_token);
      body = JSON.stringify(answer);
      response.setHeader('Content-Length', Buffer.byteLength(body));
    }
    return end(body);
  };
  await provider.callback()(request, response);
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, issuer);
  asked.push(`${request.method} ${url.pathname}`);
  try {
    if (url.pathname.startsWith('/test/')) return await test(request, response);
    if (url.pathname.startsWith('/interaction/')) return await interaction(request, response);
    if (url.pathname === '/auth') {
      whoOf.set(url.searchParams.get('state'), url.searchParams.get('who') ?? 'anna');
    }
    if (url.pathname === '/token') return await token(request, response);
    return await provider.callback()(request, response);
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
    return response.end('{}');
  }
});
server.listen(0, '127.0.0.1', () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  provider = make();
  console.log(JSON.stringify({ issuer, client: CLIENT, secret: SECRET }));
});
