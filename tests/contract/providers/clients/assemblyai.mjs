import { AssemblyAI } from 'assemblyai';
import { assert, errorOf, given, recording, run } from './check.mjs';

const client = (settings = {}) =>
    new AssemblyAI({
        apiKey: given('ASSEMBLYAI_API_KEY'),
        baseUrl: given('ASSEMBLYAI_URL'),
        streamingBaseUrl: given('ASSEMBLYAI_STREAMING_URL'),
        ...settings,
    });

const asked = () => ({
    audio: given('RECORDING'),
    speech_models: ['universal-3-5-pro', 'universal-2'],
    language_code: 'en_us',
    sentiment_analysis: true,
});
const soon = { pollingInterval: 20 };

const session = (settings = {}) => {
    const transcriber = client().streaming.transcriber({
        websocketBaseUrl: given('ASSEMBLYAI_SOCKET_URL'),
        sampleRate: 16000,
        speechModel: 'universal-streaming-english',
        formatTurns: true,
        ...settings,
    });
    const seen = { turns: [], errors: [], closes: [] };
    transcriber.on('turn', (turn) => seen.turns.push(turn));
    transcriber.on('error', (error) => seen.errors.push(error));
    transcriber.on('close', (code, reason) => seen.closes.push({ code, reason }));
    return { transcriber, seen };
};

const speak = (transcriber) => {
    const samples = recording().subarray(44);
    for (let at = 0; at + 3200 <= samples.length; at += 3200)
        transcriber.sendAudio(samples.subarray(at, at + 3200));
};

await run({
    async transcribe() {
        const transcript = await client().transcripts.transcribe(asked(), soon);
        assert.equal(transcript.status, 'completed');
        assert.equal(transcript.text, 'I failed my exam today. I feel awful.');
        assert.equal(transcript.words[0].text, 'I');
        assert.ok(transcript.words[0].end > transcript.words[0].start);
        assert.deepEqual(transcript.sentiment_analysis_results.map((it) => it.sentiment),
            ['NEGATIVE', 'NEGATIVE']);
        const deleted = await client().transcripts.delete(transcript.id);
        assert.equal(deleted.text, 'Deleted by user.');
        assert.equal((await client().transcripts.get(transcript.id)).text, 'Deleted by user.');
    },

    async jobError() {
        const transcript = await client().transcripts.transcribe(asked(), soon);
        assert.equal(transcript.status, 'error');
        assert.match(transcript.error, /Transcoding failed/);
    },

    async badKey() {
        const error = await errorOf(
            client({ apiKey: 'not-the-key' }).transcripts.transcribe(asked(), soon));
        assert.match(error.message, /Authentication error/);
    },

    async korean() {
        const error = await errorOf(client().transcripts.transcribe(
            { ...asked(), language_code: 'ko', speech_models: ['universal-2'] }, soon));
        assert.match(error.message, /not available in this language/);
    },

    async stream() {
        const { transcriber, seen } = session();
        const begin = await transcriber.connect();
        assert.ok(begin.id);
        speak(transcriber);
        transcriber.updateConfiguration({ min_turn_silence: 800 });
        transcriber.forceEndpoint();
        await transcriber.close();
        const ends = seen.turns.filter((turn) => turn.end_of_turn && turn.turn_is_formatted);
        assert.deepEqual(ends.map((turn) => turn.transcript),
            ['I failed my exam today.', 'I feel awful.']);
        assert.ok(seen.turns.some((turn) => !turn.end_of_turn));
        assert.deepEqual(seen.errors, []);
    },

    async token() {
        const token = await client().streaming.createTemporaryToken({ expires_in_seconds: 60 });
        const { transcriber, seen } = session({ token });
        await transcriber.connect();
        await transcriber.close();
        assert.deepEqual(seen.errors, []);
    },

    async streamWithBadKey() {
        const { transcriber } = session({ apiKey: 'not-the-key' });
        const error = await errorOf(transcriber.connect());
        assert.match(String(error.message), /[Nn]ot [Aa]uthorized/);
    },

    async streamExpired() {
        const { transcriber, seen } = session();
        await transcriber.connect();
        const closed = new Promise((resolve) =>
            transcriber.on('close', (code, reason) => resolve({ code, reason })));
        speak(transcriber);
        const { code, reason } = await closed;
        assert.equal(code, 3008);
        assert.match(reason, /Expired/);
        assert.equal(seen.turns.length, 0);
    },
});
