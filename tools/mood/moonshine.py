"""The decoder of the local speech recogniser (Moonshine, MIT) as a source of English word knowledge.

Its weights are read out of the ONNX file that packaging/speech/prepare.mjs lays in build/speech.
Two uses, both only while training: vectors of words, and a fine-tuned teacher.
"""
import base64
import os
import pathlib
import re

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

SPEECH = pathlib.Path(os.environ.get("PULSEMATES_SPEECH_DIR", "build/speech"))
HEADS, ROTARY = 8, 32


class Tokens:
    """Byte-pair encoding by the order of the ids, as the recogniser writes its text."""

    def __init__(self, size):
        self.ids, self.cache = {}, {}
        with open(SPEECH / f"moonshine-{size}" / "tokens.txt", encoding="ascii") as file:
            for line in file:
                parts = line.split()
                if len(parts) == 2:
                    self.ids.setdefault(base64.b64decode(parts[0]), int(parts[1]))

    def word(self, word):
        if word not in self.cache:
            parts = [c.encode() for c in word]
            while True:
                pairs = [(self.ids[a + b], i) for i, (a, b) in enumerate(zip(parts, parts[1:]))
                         if a + b in self.ids]
                if not pairs:
                    break
                i = min(pairs)[1]
                parts[i:i + 2] = [parts[i] + parts[i + 1]]
            self.cache[word] = [self.ids.get(p, 0) for p in parts]
        return self.cache[word]

    def __call__(self, text):
        words = re.findall(r" ?[^\s]+", " " + text.strip())
        return ([1] + [i for w in words for i in self.word(w)])[:150]


def weights(size):
    model = onnx.load(str(SPEECH / f"moonshine-{size}" / "decoder.onnx"))
    stored = {i.name: i for i in model.graph.initializer}

    def array(name):
        return numpy_helper.to_array(stored[name])

    def whole(base):
        return ((array(base + "_quantized").astype("f4") - array(base + "_zero_point").astype("f4"))
                * array(base + "_scale"))

    out = {n.replace("_merged_0", "").replace("model.decoder.", ""): array(n) for n in stored
           if n.endswith(("norm.weight_merged_0", ".bias_merged_0"))}
    out["embed"] = whole("model.decoder.embed_tokens.weight_merged_0")
    out["turn"] = array("/model/decoder/rotary_emb/Cast_1_output_0").reshape(-1)
    graph = [a.g for a in model.graph.node[0].attribute if a.name == "else_branch"][0]
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1].endswith("_quantized"):
            name = node.name.replace("/model/decoder/", "").replace("/MatMul_quant", "")
            out[name.replace("/", ".")] = whole(node.input[1][:-len("_quantized")]).T.copy()
    return out


def word_vectors(words, width=64):
    """A vector a word: the mean of its tokens' rows, on the @p width main axes of the table."""
    tokens = Tokens("base")
    table = weights("base")["embed"]
    table = table - table[:30000].mean(0)
    _, strength, axes = numpy.linalg.svd(table[:30000:3], full_matrices=False)
    scale = 0.3 * 100 / strength[:width].mean()
    return numpy.stack([table[tokens.word(w if w[0] == "'" else " " + w)].mean(0)
                        @ axes[:width].T * scale for w in words]).astype(numpy.float32)


class Layer(nn.Module):
    def __init__(self, stored, index):
        super().__init__()
        prefix = f"layers.{index}."

        def linear(name, bias=None):
            w = torch.tensor(stored[prefix + name])
            layer = nn.Linear(w.shape[1], w.shape[0], bias=bias is not None)
            layer.weight.data = w
            if bias:
                layer.bias.data = torch.tensor(stored[prefix + bias])
            return layer

        self.q, self.k, self.v, self.o = (linear("self_attn." + n) for n in (
            "q_proj", "k_proj", "v_proj", "dense"))
        self.up = linear("mlp.up_proj", "mlp.up_proj.bias")
        self.down = linear("mlp.down_proj", "mlp.down_proj.bias")
        self.first = nn.Parameter(torch.tensor(stored[prefix + "input_layernorm.weight"]))
        self.second = nn.Parameter(torch.tensor(stored[prefix + "final_layernorm.weight"]))

    def forward(self, x, cosine, sine, mask, dropout):
        b, t, d = x.shape

        def heads(y):
            return y.view(b, t, HEADS, -1).transpose(1, 2)

        def turned(y):
            even, odd = y[..., 0:ROTARY:2], y[..., 1:ROTARY:2]
            front = torch.stack([even * cosine - odd * sine, odd * cosine + even * sine], -1)
            return torch.cat([front.flatten(-2), y[..., ROTARY:]], -1)

        h = functional.layer_norm(x, (d,), self.first)
        score = turned(heads(self.q(h))) @ turned(heads(self.k(h))).transpose(-1, -2)
        score = (score * (d / HEADS) ** -0.5 + mask).softmax(-1)
        h = (dropout(score) @ heads(self.v(h))).transpose(1, 2).reshape(b, t, d)
        x = x + dropout(self.o(h))
        h, gate = self.up(functional.layer_norm(x, (d,), self.second)).chunk(2, -1)
        return x + dropout(self.down(functional.silu(gate) * h))


class Teacher(nn.Module):
    """Self-attention and feed-forward parts of the decoder, mean and maximum over the words."""

    def __init__(self, size, auxiliary, dropout=0.1):
        super().__init__()
        stored = weights(size)
        self.table = nn.Embedding.from_pretrained(torch.tensor(stored["embed"]))  # kept as it is
        width = stored["embed"].shape[1]
        count = sum(n.endswith("mlp.up_proj") for n in stored)
        self.layers = nn.ModuleList(Layer(stored, i) for i in range(count))
        self.norm = nn.Parameter(torch.tensor(stored["norm.weight"]))
        self.register_buffer("turn", torch.tensor(stored["turn"]))
        self.dropout, self.last = nn.Dropout(dropout), nn.Dropout(0.2)
        self.mood, self.auxiliary = nn.Linear(2 * width, 4), nn.Linear(2 * width, auxiliary)
        for layer in (self.mood, self.auxiliary):
            nn.init.normal_(layer.weight, 0, 0.02)
            nn.init.zeros_(layer.bias)

    def forward(self, ids, mask):
        ids = ids[..., 0]
        t = ids.shape[1]
        angle = torch.arange(t)[:, None] * self.turn[None]
        hidden = torch.zeros(len(ids), 1, 1, t).masked_fill(~mask[:, None, None], -1e4)
        hidden = hidden + torch.full((t, t), -1e4).triu(1)
        x = self.table(ids)
        for layer in self.layers:
            x = layer(x, angle.cos(), angle.sin(), hidden, self.dropout)
        x = functional.layer_norm(x, (x.shape[-1],), self.norm)
        mean = (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        v = torch.cat([mean, x.masked_fill(~mask[..., None], -1e4).max(1)[0]], 1)
        v = self.last(v)
        return self.mood(v), self.auxiliary(v)
