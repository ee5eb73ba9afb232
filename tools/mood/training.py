"""Pre-training on the external set, fine-tuning on the lines, prediction."""
import math
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

import augment
from encoder import MoodNet, collate


def batches(lengths, size, random):
    order = numpy.argsort(numpy.array(lengths) + random.rand(len(lengths)) * 6)
    cut = [order[i:i + size] for i in range(0, len(order), size)]
    random.shuffle(cut)
    return cut


class Trainer:
    def __init__(self, language, features, table, external, options):
        self.language, self.features, self.options = language, features, options
        self.external_rows = [features(t) for t in external[0]]
        self.external_lengths = [len(r) for r in self.external_rows]
        self.external_labels = torch.as_tensor(external[1])
        self.soft = None  # a teacher's moods of the external texts, where there is one
        self.table = table
        self.started = time.time()

    def make(self, seed):
        torch.manual_seed(seed)
        self.random = numpy.random.RandomState(seed)
        o = self.options
        self.net = MoodNet(self.table.copy(), o["members"], o["hidden"], self.external_labels.shape[1],
                           o["dropout"], o.get("kind", "gru"), o.get("layers", 1))
        self.optimisers()

    def optimisers(self):
        rest = [p for n, p in self.net.named_parameters() if not n.startswith("table")]
        self.dense = torch.optim.AdamW(rest, self.options["rate"], weight_decay=0.01)
        self.sparse = torch.optim.SparseAdam(list(self.net.table.parameters()),
                                             self.options["rate"] * self.options.get("table_rate", 1))

    def step(self, loss):
        self.dense.zero_grad()
        self.sparse.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for g in self.dense.param_groups for p in g["params"]], 1.0)
        self.dense.step()
        self.sparse.step()

    def external_loss(self, chosen):
        rows, mask = collate([self.external_rows[i] for i in chosen], self.features.per_token)
        labels = self.external_labels[chosen]
        moods, logits = self.net(rows, mask)
        if labels.shape[1] > 4:  # many labels at once
            loss = 10 * sum(functional.binary_cross_entropy_with_logits(z, labels) for z in logits)
        else:
            loss = sum(functional.cross_entropy(z, labels) for z in logits)
        if self.soft is not None:
            loss = loss + sum(functional.cross_entropy(z, self.soft[chosen]) for z in moods)
        return loss

    def set_rate(self, factor):
        for optimiser, base in ((self.dense, 1), (self.sparse, self.options.get("table_rate", 1))):
            for group in optimiser.param_groups:
                group["lr"] = self.options["rate"] * base * factor

    def pretrain(self, epochs):
        for epoch in range(epochs):
            total = 0
            for chosen in batches(self.external_lengths, 64, self.random):
                loss = self.external_loss(chosen)
                self.step(loss)
                total += loss.item()
            self.say(f"pre-training {epoch}: loss {total / len(self.external_rows) * 64:.3f}")

    def say(self, text):
        print(f"[{time.time() - self.started:5.0f} s] {text}", flush=True)

    def seed_again(self, seed):
        """So that what follows does not depend on whether pre-training was done or read back."""
        torch.manual_seed(seed)
        self.random = numpy.random.RandomState(seed)

    def finetune(self, texts, moods, watch=None):
        o = self.options
        self.optimisers()
        weights = torch.tensor(o["class_weights"])
        done, total = 0, None
        for epoch in range(o["epochs"]):
            lines, labels = augment.epoch(texts, moods, self.language, self.random, o["pairs"])
            items, labels = [self.features(t) for t in lines], torch.tensor(labels)
            cut = batches([len(r) for r in items], 32, self.random)
            total = total or o["epochs"] * len(cut)
            others = batches(self.external_lengths, 32, self.random)
            summed = 0
            for k, chosen in enumerate(cut):
                done += 1
                part = done / total
                self.set_rate(min(part / 0.1, 0.02 + 0.98 * 0.5 * (1 + math.cos(
                    math.pi * max(0, part - 0.1) / 0.9))))
                rows, mask = collate([items[i] for i in chosen], self.features.per_token)
                loss = sum(functional.cross_entropy(z, labels[chosen], weight=weights,
                                                    label_smoothing=o["smoothing"])
                           for z in self.net(rows, mask)[0])
                summed += loss.item()
                if k % 2 == 0 and o["auxiliary"]:
                    loss = loss + o["auxiliary"] * self.external_loss(others[k % len(others)])
                self.step(loss)
            text = f"epoch {epoch}: loss {summed / len(cut) / o['members']:.3f}"
            if watch and (epoch % 2 == 1 or epoch == o["epochs"] - 1):
                text += " " + watch(self.predict)
            self.say(text)

    def predict(self, texts):
        """Mean of the members' log-probabilities, normalised; (n, 4)."""
        items = [self.features(t) for t in texts]
        order = numpy.argsort([len(r) for r in items])
        out = numpy.zeros((len(items), 4), numpy.float32)
        self.net.eval()
        with torch.no_grad():
            for i in range(0, len(order), 128):
                chosen = order[i:i + 128]
                rows, mask = collate([items[j] for j in chosen], self.features.per_token)
                logits = [z.log_softmax(1) for z in self.net(rows, mask)[0]]
                out[chosen] = (sum(logits) / len(logits)).softmax(1).numpy()
        self.net.train()
        return out
