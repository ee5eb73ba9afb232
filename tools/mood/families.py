#!/usr/bin/env python3
"""Trains one model of a family on all lines and prints its figures on the development lines: the rows
of the table of families in docs/mood.md."""
import argparse
import time

import numpy
import torch

import lines
import linear
import train
from finish import report
from training import Trainer

KINDS = {"average": {"kind": "average", "hidden": 0},
         "recurrent": {"kind": "gru", "hidden": 96},
         "convolution": {"kind": "convolution", "hidden": 128, "layers": 3},
         "transformer": {"kind": "transformer", "hidden": 128, "layers": 2}}


def run_linear(language, texts, moods):
    return linear.Linear(language, 3).fit(texts, moods, *linear.external(language)).predict


def run_network(language, family, texts, moods):
    external, features, table = train.start(language, texts)
    options = train.COMMON | KINDS[family] | {"members": 1, "epochs": 8}
    trainer = Trainer(language, features, table, external, options)
    trainer.make(0)
    trainer.pretrain(2 if language == "en" else 1)
    trainer.finetune(texts, moods)
    return trainer.predict


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["en", "ko"])
    parser.add_argument("family", choices=["linear", *KINDS])
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    texts, moods, _ = lines.train_lines(arguments.language)
    dev, dev_moods = lines.dev_lines(arguments.language)
    started = time.time()
    if arguments.family == "linear":
        predict = run_linear(arguments.language, texts, moods)
    else:
        predict = run_network(arguments.language, arguments.family, texts, moods)
    print(report(f"{arguments.language} {arguments.family} dev", numpy.array(predict(dev)),
                       dev_moods), f"{time.time() - started:.0f} s")


if __name__ == "__main__":
    main()
