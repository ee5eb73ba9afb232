"""The network: summed rows, several small two-way GRUs over shared rows, attention, four moods."""
import numpy
import torch
from torch import nn
from torch.nn import functional

HEADS = 4
FAR = -1e4


class Member(nn.Module):
    def __init__(self, width, hidden, auxiliary, dropout, kind="gru", layers=1):
        super().__init__()
        self.kind = kind
        self.dropout = nn.Dropout(dropout)
        out = {"gru": 2 * hidden, "average": width}.get(kind, hidden)
        if kind == "gru":
            self.encoder = nn.GRU(width, hidden, layers, bidirectional=True, batch_first=True)
        elif kind == "convolution":
            self.encoder = nn.ModuleList(nn.Conv1d(width if i == 0 else hidden, hidden, 3, padding=1)
                                         for i in range(layers))
        elif kind == "transformer":
            self.project = nn.Linear(width, hidden)
            self.position = nn.Parameter(torch.randn(400, hidden) * 0.02)
            layer = nn.TransformerEncoderLayer(hidden, 4, 2 * hidden, 0.2, "gelu", batch_first=True,
                                               norm_first=True)
            self.encoder = nn.TransformerEncoder(layer, layers)
        self.attention = nn.Linear(out, HEADS)
        self.mood = nn.Linear(out * (HEADS + 1), 4)
        self.auxiliary = nn.Linear(out * (HEADS + 1), auxiliary)

    def encode(self, x, mask):
        if self.kind == "gru":
            packed = nn.utils.rnn.pack_padded_sequence(x, mask.sum(1), batch_first=True,
                                                       enforce_sorted=False)
            x, _ = self.encoder(packed)
            return nn.utils.rnn.pad_packed_sequence(x, batch_first=True, total_length=mask.shape[1])[0]
        if self.kind == "convolution":
            h = x.transpose(1, 2)
            for layer in self.encoder:
                y = functional.relu(layer(h * mask[:, None]))
                h = self.dropout(y if h.shape != y.shape else h + y)
            return h.transpose(1, 2)
        if self.kind == "transformer":
            x = self.project(x) + self.position[:x.shape[1]]
            return self.encoder(x, src_key_padding_mask=~mask)
        return x

    def forward(self, x, mask):
        x = self.dropout(self.encode(self.dropout(x), mask))
        gone = ~mask[..., None]
        weight = self.attention(x).masked_fill(gone, FAR).softmax(1)
        pooled = torch.einsum("btw,bth->bhw", x, weight).flatten(1)
        v = self.dropout(torch.cat([pooled, x.masked_fill(gone, FAR).max(1)[0]], 1))
        return self.mood(v), self.auxiliary(v)


class MoodNet(nn.Module):
    def __init__(self, table, members, hidden, auxiliary, dropout=0.4, kind="gru", layers=1):
        super().__init__()
        self.table = nn.EmbeddingBag.from_pretrained(torch.as_tensor(table), freeze=False, mode="sum",
                                                     sparse=True, padding_idx=0)
        kinds = kind.split("+")
        self.members = nn.ModuleList(Member(table.shape[1], hidden, auxiliary, dropout,
                                            kinds[i % len(kinds)], layers)
                                     for i in range(members))

    def forward(self, rows, mask):
        """Logits of moods and of the auxiliary task, a list entry a member."""
        b, t, k = rows.shape
        x = self.table(rows.view(b * t, k)).view(b, t, -1)
        return list(zip(*(m(x, mask) for m in self.members)))


def collate(items, per_token):
    longest = max(1, max(map(len, items)))
    rows = numpy.zeros((len(items), longest, per_token), numpy.int64)
    mask = numpy.zeros((len(items), longest), bool)
    for i, tokens in enumerate(items):
        mask[i, :max(1, len(tokens))] = True
        for j, token in enumerate(tokens):
            rows[i, j, :len(token)] = token
    return torch.from_numpy(rows), torch.from_numpy(mask)
