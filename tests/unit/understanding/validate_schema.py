#!/usr/bin/python3
"""Validates the topics, the alarms and the help lines against their schemas.

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
    "understanding/alarms-en.json": "understanding/schema/alarms",
    "understanding/alarms-ko.json": "understanding/schema/alarms",
    "understanding/topics-en.json": "understanding/schema/topics",
    "understanding/topics-ko.json": "understanding/schema/topics",
    "help/lines.json": "help/schema/lines",
    "help/packs/uw-madison.json": "help/schema/pack",
    "help/texts.json": "help/schema/texts",
}


def unique_keys(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"key given twice among {', '.join(keys)}")
    return dict(pairs)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique_keys)


def problems_of(folder, name):
    """Every violation of one file, as text."""
    schema = read(folder / f"{SCHEMA_OF[name]}.schema.json")
    document = read(folder / name)
    jsonschema.Draft7Validator.check_schema(schema)
    found = [
        f"/{'/'.join(str(part) for part in error.absolute_path)}: {error.message}"
        for error in jsonschema.Draft7Validator(schema).iter_errors(document)
    ]
    language = document.get("language")
    if language and f"-{language}.json" not in name:
        found.append(f"language {language} does not fit the name")
    return found + twice(document) + order(document)


def twice(document):
    """Phrases of feeling in two groups: the second would never be used."""
    seen = {}
    groups = {str(group["value"]): group["phrases"] for group in document.get("feelings", [])}
    if groups:
        groups |= {key: document[key] for key in ("mixed", "neutral")}
    found = []
    for name, phrases in groups.items():
        for phrase in phrases:
            key = phrase.replace(" ", "") if document["language"] == "ko" else phrase
            if key in seen:
                found.append(f"{phrase}: in {seen[key]} and in {name}")
            seen[key] = name
    return found


def order(document):
    """Help lines: ids once, order 1, 2, 3 … in every region; a pack has neither region nor order."""
    lines = document.get("lines", [])
    ids = [line["id"] for line in lines]
    found = [f"id {one} twice" for one in set(ids) if ids.count(one) > 1]
    for region in {line["region"] for line in lines if "region" in line}:
        places = [line["order"] for line in lines if line["region"] == region]
        if places != list(range(1, len(places) + 1)):
            found.append(f"order of {region} is {places}")
    return found


def main():
    folder = Path(sys.argv[1])
    bad = 0
    for name in SCHEMA_OF:
        try:
            problems = problems_of(folder, name)
        except (OSError, ValueError) as error:
            problems = [str(error)]
        for problem in problems:
            print(f"{name}{problem}")
        bad += len(problems)
    print(f"{len(SCHEMA_OF)} files, {bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
