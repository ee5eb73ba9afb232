"""Fine-tunes the recogniser's decoder on the lines and has it read the external texts.

The student learns from those readings; the teacher itself is not shipped.
"""
import math
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

import augment
from encoder import collate
from moonshine import Teacher, Tokens
from training import batches

EPOCHS, RATE, SIZE = 3, 4e-4, "tiny"


def read(net, items):
    order = numpy.argsort([len(i) for i in items])
    out = numpy.zeros((len(items), 4), numpy.float32)
    net.eval()
    with torch.no_grad():
        for i in range(0, len(order), 64):
            chosen = order[i:i + 64]
            out[chosen] = net(*collate([items[j] for j in chosen], 1))[0].softmax(1).numpy()
    net.train()
    return out


def teach(texts, moods, external, seed=0, watch=None):
    """@return a function from texts to probabilities."""
    torch.manual_seed(seed)
    random = numpy.random.RandomState(seed)
    started = time.time()
    tokens = Tokens(SIZE)

    def items_of(lines):
        return [[[i] for i in tokens(t)] for t in lines]

    others, labels = items_of(external[0]), torch.as_tensor(external[1])
    other_lengths = [len(i) for i in others]
    net = Teacher(SIZE, labels.shape[1])
    learned = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learned, RATE, weight_decay=0.01)
    steps = EPOCHS * math.ceil(len(texts) / 32)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    weights = torch.tensor([1.0, 1.1, 1.1, 1.1])
    for epoch in range(EPOCHS):
        items = items_of(augment.noisy(t, "en", random) for t in texts)
        other_batches = batches(other_lengths, 32, random)
        total = 0
        for k, chosen in enumerate(batches([len(i) for i in items], 32, random)):
            logits = net(*collate([items[i] for i in chosen], 1))[0]
            loss = functional.cross_entropy(logits, torch.tensor([moods[i] for i in chosen]),
                                            weight=weights, label_smoothing=0.05)
            total += loss.item()
            loss.backward()
            if k % 2 == 0:
                also = other_batches[k % len(other_batches)]
                logits = net(*collate([others[i] for i in also], 1))[1]
                (2 * functional.binary_cross_entropy_with_logits(logits, labels[also])).backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
        text = f"teacher {epoch}: loss {total * 32 / len(texts):.3f}"
        if watch:
            text += " " + watch(lambda lines: read(net, items_of(lines)))
        print(f"[{time.time() - started:5.0f} s] {text}", flush=True)
    return lambda lines: read(net, items_of(lines))
