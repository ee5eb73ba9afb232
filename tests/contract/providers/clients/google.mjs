import { readFileSync } from 'node:fs';
import { TextToSpeechClient } from '@google-cloud/text-to-speech';
import { GoogleToken } from 'gtoken';
import { assert, errorOf, given, run } from './check.mjs';

const address = new URL(given('GOOGLE_URL'));
const account = () => JSON.parse(readFileSync(given('GOOGLE_APPLICATION_CREDENTIALS')));

const client = (access) =>
    new TextToSpeechClient({
        ...access,
        fallback: true,
        protocol: 'http',
        apiEndpoint: address.hostname,
        port: Number(address.port),
    });
const byKey = () => client({ apiKey: given('GOOGLE_API_KEY') });

const asked = {
    input: { text: '오늘도 수고했어요.' },
    voice: { languageCode: 'ko-KR', name: 'ko-KR-Neural2-C' },
    audioConfig: { audioEncoding: 'LINEAR16', sampleRateHertz: 24000, speakingRate: 1.0 },
};

/** A token from the endpoint: the client's own signature, sent to the server on loopback. */
const tokenFromEndpoint = async () => {
    const { client_email: email, private_key: key, token_uri: uri } = account();
    const source = new GoogleToken({
        email, key, scope: 'https://www.googleapis.com/auth/cloud-platform',
        transporter: {
            async request({ data }) {
                const answer = await fetch(uri, { method: 'POST', body: new URLSearchParams(data) });
                const json = await answer.json();
                if (!answer.ok)
                    throw Object.assign(new Error(json.error), { response: { data: json } });
                return { data: json };
            },
        },
    });
    return (await source.getToken()).access_token;
};

await run({
    async voices() {
        const [{ voices }] = await byKey().listVoices({ languageCode: 'ko-KR' });
        assert.ok(voices.some((voice) => voice.name === 'ko-KR-Neural2-C'));
        assert.ok(voices.every((voice) => voice.languageCodes[0] === 'ko-KR'));
    },

    async synthesize() {
        const [{ audioContent }] = await byKey().synthesizeSpeech(asked);
        const wav = Buffer.from(audioContent);
        assert.equal(wav.subarray(0, 4).toString(), 'RIFF');
        assert.equal(wav.readUInt32LE(40), wav.length - 44);
        const wrong = await errorOf(byKey().synthesizeSpeech(
            { ...asked, voice: { languageCode: 'ko-KR', name: 'ko-KR-Nobody' } }));
        assert.match(wrong.message, /does not exist/);
    },

    async account() {
        const { client_email, private_key } = account();
        const [{ audioContent }] = await client({ credentials: { client_email, private_key } })
            .synthesizeSpeech(asked);
        assert.ok(audioContent.length > 44);
    },

    async token() {
        const token = await tokenFromEndpoint();
        const answer = await fetch(`${address.origin}/v1/voices`,
            { headers: { Authorization: `Bearer ${token}` } });
        assert.equal(answer.status, 200);
    },

    async clockWrong() {
        const error = await errorOf(tokenFromEndpoint());
        assert.match(JSON.stringify(error.response?.data ?? error.message), /reasonable timeframe|invalid_grant/);
    },

    async badKey() {
        const error = await errorOf(client({ apiKey: 'not-the-key' }).listVoices({}));
        assert.match(error.message, /API key not valid/);
    },
});
