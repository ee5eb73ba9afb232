#!/usr/bin/env python3
"""Stage two: calibrates a trained network on the held-out lines and writes the file."""
import pathlib
import sys

import numpy
import torch

import calibrate
import decision
import lines
import modelfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "mood"
SHARE = 0.3  # of the linear member
IMPLIED = 4  # what a held-out line counts that implies its mood, as the development lines do


def report(name, raw, moods, calibration=None):
    """One line of figures: macro-recall, recall a label, negative read as positive."""
    if calibration:
        said = calibrate.labels(decision.calibrated(raw, calibration), calibration)
    else:
        said = raw.argmax(1)
    moods = numpy.asarray(moods)
    recall = calibrate.recalls(said, moods)
    flips = (said[moods == 0] == decision.POSITIVE).mean()
    return (f"{name} macro-recall {recall.mean():.3f} ({' '.join(f'{r:.2f}' for r in recall)}) "
            f"negative as positive {flips:.3f}")


def linear_member(language, split, dev):
    """The linear member, kept in build/mood."""
    path = BUILD / f"linear-{language}.npz"
    if not path.exists():
        from linear import Linear, external
        model = Linear(language).fit(split.kept, split.moods, *external(language))
        numpy.savez(path, hashes=model.hashes, idf=model.idf, weights=model.model.coef_,
                    bias=model.model.intercept_, share=SHARE, held=model.predict(split.held),
                    dev=model.predict(dev))
    return dict(numpy.load(path))


def finish(language):
    stored = torch.load(BUILD / f"network-{language}.pt")
    split = lines.split(language)
    dev, dev_moods = lines.dev_lines(language)
    linear = linear_member(language, split, dev)
    for name in ("held", "dev"):
        stored[name] = decision.blended(stored[name], linear[name], SHARE)
    calibration = calibrate.fit(stored["held"], split.held_moods,
                                numpy.where(split.held_implied, IMPLIED, 1),
                                calibrate.FLIPS[language])
    calibration["conflict"] = calibrate.fit_conflict(
        decision.calibrated(stored["held"], calibration), split.held_moods,
        [len(t.split()) for t in split.held], calibration)
    print(language, calibration)
    for name, moods in (("held", split.held_moods), ("dev", dev_moods)):
        print(report(f"{name}, as it is:", stored[name], moods))
        print(report(f"{name}, calibrated:", stored[name], moods, calibration))
    known = ""
    if language == "ko":
        known = modelfile.known_syllables(split.kept + lines.korean_external(120000)[0])
    path = ROOT / "resources" / "mood" / f"mood-{language}.bin"
    path.parent.mkdir(exist_ok=True)
    modelfile.write(path, language, stored["features"], stored["net"], linear,
                    calibration, known)
    print(f"wrote {path.name}, {path.stat().st_size} bytes")


if __name__ == "__main__":
    for chosen in sys.argv[1:] or ["en", "ko"]:
        finish(chosen)
