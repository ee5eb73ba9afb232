#!/usr/bin/env python3
"""Trains the mood models and writes resources/mood/mood-{en,ko}.bin; see README.md."""
import argparse
import pathlib

import numpy
import torch

import lines
import vectors
from features import KoreanFeatures
from finish import BUILD, finish, report
from training import Trainer

COMMON = {"dropout": 0.4, "rate": 1e-3, "pairs": 0.4, "smoothing": 0.05, "auxiliary": 0.3,
          "class_weights": [1.0, 1.1, 1.1, 1.1], "kind": "gru", "layers": 1, "seed": 1}
OPTIONS = {
    "en": COMMON | {"hidden": 80, "members": 2, "pretrain": 3, "epochs": 8, "polish": False},
    "ko": COMMON | {"hidden": 80, "members": 3, "pretrain": 2, "epochs": 8, "polish": False}}
POLISH = {"rate": 5e-4, "epochs": 3}
POLISH_TIMES = 2  # how often a line that implies its mood, the harder kind, comes in a polishing epoch


def start(language, kept):
    if language == "en":
        external = lines.english_external()
        features, table = vectors.english(kept, external[0], 16000, 16384)
    else:
        external = lines.korean_external(120000)
        features = KoreanFeatures(2048, 24576, 65536)
        table = vectors.korean(features, 80)
    return external, features, table


def soft_moods(split, external, again):
    """The teacher's readings of the external texts, in whole 255ths; committed, since the teacher
    takes longer than all the rest."""
    path = pathlib.Path(__file__).with_name("teacher-readings.npz")
    if again:
        from teacher import teach
        read = teach(split.kept, split.moods, external,
                     watch=lambda p: report("held", p(split.held), split.held_moods))
        numpy.savez_compressed(path, readings=numpy.rint(255 * read(external[0])).astype("u1"))
    readings = numpy.load(path)["readings"].astype(numpy.float32)
    return torch.as_tensor(readings / readings.sum(1, keepdims=True))


def train(language, options, teach_again):
    """Stage one: the network, kept in build/mood."""
    split = lines.split(language)
    kept, kept_moods = split.kept, split.moods
    held, held_moods = split.held, split.held_moods
    external, features, table = start(language, kept)
    trainer = Trainer(language, features, table, external, options)
    if language == "en":
        trainer.soft = soft_moods(split, external, teach_again)
    trainer.make(options["seed"])
    trainer.say(f"{language}: {options}, {features.rows} rows")
    pretrained = BUILD / f"pretrained-{language}.pt"
    if pretrained.exists():
        trainer.net.load_state_dict(torch.load(pretrained))
    else:
        trainer.pretrain(options["pretrain"])
        torch.save(trainer.net.state_dict(), pretrained)
    trainer.seed_again(options["seed"])
    trainer.finetune(kept, kept_moods, lambda p: report("held", p(held), held_moods))
    if options["polish"]:
        trainer.options = options | POLISH
        again = [i for i in range(len(kept)) if split.implied[i]] * (POLISH_TIMES - 1)
        trainer.finetune(kept + [kept[i] for i in again],
                         kept_moods + [kept_moods[i] for i in again],
                         lambda p: report("held", p(held), held_moods))
    dev = lines.dev_lines(language)[0]
    torch.save({"net": trainer.net, "features": features, "held": trainer.predict(held),
                "dev": trainer.predict(dev)}, BUILD / f"network-{language}.pt")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["en", "ko", "all"])
    parser.add_argument("--teach", action="store_true", help="make teacher-readings.npz again")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    BUILD.mkdir(parents=True, exist_ok=True)
    for language in ["en", "ko"] if arguments.language == "all" else [arguments.language]:
        train(language, OPTIONS[language], arguments.teach)
        finish(language)


if __name__ == "__main__":
    main()
