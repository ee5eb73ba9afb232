// What every client's script shares: where the servers are, and how a check is written down.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export { assert };

/** A setting that the test hands over. */
export const given = (name) => {
    const value = process.env[name];
    assert.ok(value, `${name} is not set`);
    return value;
};

/** Runs the case that the first argument names. */
export const run = async (cases) => {
    const name = process.argv[2];
    assert.ok(cases[name], `no case "${name}"; there are: ${Object.keys(cases).join(', ')}`);
    await cases[name]();
    console.log(`${name}: ok`);
};

/** The error that a promise ends with. */
export const errorOf = async (promise) => {
    try {
        await promise;
    } catch (error) {
        return error;
    }
    return assert.fail('it should have failed');
};

export const recording = () => readFileSync(given('RECORDING'));
