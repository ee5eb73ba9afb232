import { File } from 'node:buffer';
import OpenAI, { toFile } from 'openai';
import { assert, errorOf, given, recording, run } from './check.mjs';

globalThis.File ??= File; // not yet global in Node 18

const client = (settings = {}) =>
    new OpenAI({ apiKey: given('OPENAI_API_KEY'), baseURL: given('OPENAI_URL'), ...settings });

const model = 'gpt-4o-mini';
const messages = [
    { role: 'system', content: 'You write one short, kind message.' },
    { role: 'user', content: 'I failed my exam today. 힘들어요.' },
];
const words = given('WORDS');

const schema = {
    type: 'object',
    properties: { reply: { type: 'string' }, mood: { type: 'string', enum: ['low', 'calm'] } },
    required: ['reply', 'mood'],
    additionalProperties: false,
};

const streamed = async (more = {}) => {
    const stream = await client({ maxRetries: 0 }).chat.completions.create({
        model, messages, temperature: 0.3, max_completion_tokens: 200, stream: true,
        stream_options: { include_usage: true }, ...more,
    });
    const got = { text: '', refusal: '', finish: null, usage: null };
    for await (const chunk of stream) {
        got.text += chunk.choices[0]?.delta?.content ?? '';
        got.refusal += chunk.choices[0]?.delta?.refusal ?? '';
        got.finish = chunk.choices[0]?.finish_reason ?? got.finish;
        got.usage = chunk.usage ?? got.usage;
    }
    return got;
};

const sound = () => toFile(recording(), 'utterance.wav', { type: 'audio/wav' });

await run({
    async chat() {
        const whole = await client().chat.completions.create({ model, messages, max_tokens: 200 });
        assert.equal(whole.choices[0].message.content, words);
        assert.equal(whole.usage.total_tokens,
            whole.usage.prompt_tokens + whole.usage.completion_tokens);
        const short = await client().chat.completions.create({ model, messages, max_tokens: 2 });
        assert.equal(short.choices[0].finish_reason, 'length');
        const names = [];
        for await (const it of client().models.list()) names.push(it.id);
        assert.ok(names.includes(model));
        assert.equal((await client().models.retrieve(model)).id, model);
        const missing = await errorOf(
            client().chat.completions.create({ model: 'gpt-none', messages }));
        assert.equal(missing.status, 404);
        assert.equal(missing.code, 'model_not_found');
    },

    async stream() {
        const got = await streamed();
        assert.equal(got.text, words);
        assert.equal(got.finish, 'stop');
        assert.ok(got.usage.completion_tokens > 0);
    },

    async structured() {
        const completion = await client().chat.completions.parse({
            model, messages,
            response_format: { type: 'json_schema', json_schema: { name: 'reply', strict: true, schema } },
        });
        assert.deepEqual(JSON.parse(completion.choices[0].message.content),
            { reply: words, mood: 'low' });
        const refused = await errorOf(client().chat.completions.create({
            model, messages,
            response_format: { type: 'json_schema', json_schema: { name: 'reply', strict: true,
                schema: { ...schema, additionalProperties: true } } },
        }));
        assert.equal(refused.status, 400);
    },

    async refusal() {
        const got = await streamed();
        assert.equal(got.text, '');
        assert.match(got.refusal, /can't help/);
    },

    async filtered() {
        assert.equal((await streamed()).finish, 'content_filter');
    },

    async errorMidStream() {
        const error = await errorOf(streamed());
        assert.match(error.message, /server had an error/);
    },

    async cutStream() {
        await errorOf(streamed());
    },

    async retry() {
        const whole = await client({ maxRetries: 2 }).chat.completions.create({ model, messages });
        assert.equal(whole.choices[0].message.content, words);
    },

    async quota() {
        const error = await errorOf(
            client({ maxRetries: 0 }).chat.completions.create({ model, messages }));
        assert.equal(error.status, 429);
        assert.equal(error.code, 'insufficient_quota');
        assert.ok(error.requestID);
    },

    async badKey() {
        const error = await errorOf(
            client({ apiKey: 'not-the-key' }).chat.completions.create({ model, messages }));
        assert.equal(error.status, 401);
        assert.equal(error.code, 'invalid_api_key');
    },

    async transcription() {
        const heard = 'I failed my exam today. I feel awful.';
        const audio = client().audio.transcriptions;
        const plain = await audio.create({
            file: await sound(), model: 'gpt-4o-mini-transcribe', language: 'en' });
        assert.equal(plain.text, heard);
        const verbose = await audio.create({
            file: await sound(), model: 'whisper-1', response_format: 'verbose_json',
            timestamp_granularities: ['segment'] });
        assert.equal(verbose.text, heard);
        assert.equal(verbose.language, 'english');
        assert.equal(verbose.segments.length, 2);
        let text = '';
        let done = null;
        for await (const event of await audio.create({
            file: await sound(), model: 'gpt-4o-mini-transcribe', stream: true })) {
            if (event.type === 'transcript.text.delta') text += event.delta;
            else done = event;
        }
        assert.equal(text, heard);
        assert.equal(done.text, heard);
    },

    async speech() {
        const voice = { model: 'gpt-4o-mini-tts', voice: 'coral', input: words };
        const speech = client().audio.speech;
        const pcm = Buffer.from(await (await speech.create(
            { ...voice, response_format: 'pcm', instructions: 'Softly.' })).arrayBuffer());
        assert.ok(pcm.length > 24000 && pcm.length % 2 === 0);
        const wav = Buffer.from(await (await speech.create(
            { ...voice, response_format: 'wav' })).arrayBuffer());
        assert.equal(wav.subarray(0, 4).toString(), 'RIFF');
        assert.equal(wav.readUInt32LE(40), 0xFFFFFFFF);
        assert.ok(wav.subarray(44).equals(pcm));
        const mp3 = Buffer.from(await (await speech.create(voice)).arrayBuffer());
        assert.ok(mp3.length > 1000);
        const events = await speech.create({ ...voice, response_format: 'pcm', stream_format: 'sse' });
        const parsed = (await events.text()).split('\n\n').filter(Boolean)
            .map((it) => JSON.parse(it.slice('data: '.length)));
        const joined = Buffer.concat(parsed.filter((it) => it.audio)
            .map((it) => Buffer.from(it.audio, 'base64')));
        assert.ok(joined.equals(pcm));
        assert.equal(parsed.at(-1).type, 'speech.audio.done');
    },

    async moderation() {
        const { results } = await client().moderations.create(
            { model: 'omni-moderation-latest', input: 'words' });
        assert.equal(results[0].flagged, true);
        assert.equal(results[0].categories['self-harm/intent'], true);
        assert.equal(results[0].categories.violence, false);
        assert.equal(Object.keys(results[0].category_scores).length, 13);
    },
});
