#!/usr/bin/python3
"""Validates every file of resources/guidance against its schema; any problem ends with status 1.

The module comes from Debian's python3-jsonschema. Without it the test fails: a check that was not
made must not look like one that passed.
"""

import json
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:
    sys.exit("python3-jsonschema is missing: apt install python3-jsonschema")

SCHEMA_OF = {
    "copyrules-en.json": "copyrules",
    "copyrules-ko.json": "copyrules",
    "patterns.json": "patterns",
    "stretches.json": "stretches",
    "en/patterns.json": "pattern-words",
    "ko/patterns.json": "pattern-words",
    "en/stretches.json": "stretch-words",
    "ko/stretches.json": "stretch-words",
    "en/messages.json": "messages",
    "ko/messages.json": "messages",
    "en/words.json": "words",
    "ko/words.json": "words",
}


def unique_keys(pairs):
    keys = [key for key, _ in pairs]
    double = {key for key in keys if keys.count(key) > 1}
    if double:
        raise ValueError(f"key given twice: {', '.join(sorted(double))}")
    return dict(pairs)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique_keys)


def problems_of(folder, name, schema):
    """Every violation of one file, as text."""
    try:
        document = read(folder / name)
    except (OSError, ValueError) as error:
        return [str(error)]
    validator = jsonschema.Draft7Validator(schema)
    found = [
        f"/{'/'.join(str(part) for part in error.absolute_path)}: {error.message}"
        for error in validator.iter_errors(document)
    ]
    language = name.split("/")[0] if "/" in name else name.removesuffix(".json")[-2:]
    if ("/" in name or name.startswith("copyrules-")) and document.get("language") != language:
        found.append(f"language is not {language}")
    return found


def main():
    folder = Path(sys.argv[1])
    problems = []
    present = {
        str(path.relative_to(folder))
        for path in folder.rglob("*.json")
        if "schema" not in path.relative_to(folder).parts
    }
    for name in sorted(present ^ set(SCHEMA_OF)):
        problems.append(f"{name}: missing, or without a schema")
    for name, schema_name in SCHEMA_OF.items():
        schema = read(folder / "schema" / f"{schema_name}.schema.json")
        jsonschema.Draft7Validator.check_schema(schema)
        problems += [f"{name}: {problem}" for problem in problems_of(folder, name, schema)]
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(SCHEMA_OF)} files checked, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
