"""The trained file: written from the network, read back by `reader.py` and by the program.

Little endian. 8 bytes "PMMOOD01", u32 version (1), u32 language (0 English, 1 Korean), u32 bytes of
payload, u32 CRC-32 of the payload, payload. docs/mood.md describes the payload field by field.
"""
import io
import struct
import zlib

import numpy

MAGIC, VERSION = b"PMMOOD01", 1
LANGUAGES = {"en": 0, "ko": 1}


class Writer:
    def __init__(self):
        self.out = io.BytesIO()

    def u32(self, *values):
        self.out.write(struct.pack(f"<{len(values)}I", *values))

    def f32(self, values):
        self.out.write(numpy.asarray(values, "<f4").tobytes())

    def text(self, text):
        data = text.encode("utf-8")
        self.u32(len(data))
        self.out.write(data)

    def matrix(self, values, kind):
        """u32 rows, u32 columns, f32 scale a row, then the rows as int8 or int16."""
        top = {"i1": 127, "i2": 32767}[kind]
        values = numpy.asarray(values, numpy.float32)
        scale = numpy.maximum(numpy.abs(values).max(1), 1e-12) / top
        self.u32(*values.shape)
        self.f32(scale)
        self.out.write(numpy.rint(values / scale[:, None]).astype("<" + kind).tobytes())


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        part = self.data[self.at:self.at + count]
        if len(part) != count:
            raise ValueError("the file ends early")
        self.at += count
        return part

    def u32(self):
        return struct.unpack("<I", self.take(4))[0]

    def f32(self, count):
        return numpy.frombuffer(self.take(4 * count), "<f4")

    def text(self):
        return self.take(self.u32()).decode("utf-8")

    def matrix(self, kind):
        rows, columns = self.u32(), self.u32()
        scale = self.f32(rows)
        size = int(kind[1])
        data = numpy.frombuffer(self.take(rows * columns * size), "<" + kind)
        return data.reshape(rows, columns).astype(numpy.float32) * scale[:, None]


def known_syllables(texts, least=5):
    import collections
    from moodtext import is_hangul, normalise
    seen = collections.Counter(c for t in texts for c in normalise(t) if is_hangul(c))
    return "".join(sorted(c for c, n in seen.items() if n >= least))


def write(path, language, features, net, linear, calibration, known):
    """@p net: a trained MoodNet of kind "gru", one layer; @p known: known syllables (Korean)."""
    w = Writer()
    if language == "en":
        w.u32(features.buckets)
        w.text("\n".join(features.vocabulary))
    else:
        w.u32(features.ones, features.twos, features.threes)
        w.text(known)
    w.matrix(net.table.weight.detach().numpy(), "i1")
    w.u32(len(net.members))
    for member in net.members:
        w.u32(member.encoder.hidden_size)
        for suffix in ("", "_reverse"):
            for name in ("weight_ih_l0", "weight_hh_l0"):
                w.matrix(getattr(member.encoder, name + suffix).detach().numpy(), "i2")
            for name in ("bias_ih_l0", "bias_hh_l0"):
                values = getattr(member.encoder, name + suffix).detach().numpy()
                w.u32(len(values))
                w.f32(values)
        for layer in (member.attention, member.mood):
            w.matrix(layer.weight.detach().numpy(), "i2")
            w.f32(layer.bias.detach().numpy())
    w.u32(len(linear["hashes"]))
    w.out.write(numpy.asarray(linear["hashes"], "<u4").tobytes())
    w.out.write(numpy.asarray(linear["idf"], "u1").tobytes())
    w.matrix(linear["weights"], "i1")
    w.f32([*linear["bias"], linear["share"]])
    w.f32([calibration["temperature"], *calibration["bias"], *calibration["weights"],
           calibration["guard"], calibration["least"], calibration["conflict"]])
    payload = w.out.getvalue()
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<4I", VERSION, LANGUAGES[language], len(payload),
                                       zlib.crc32(payload)) + payload)


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    if data[:8] != MAGIC:
        raise ValueError("not a mood file")
    version, language, size, crc = struct.unpack("<4I", data[8:24])
    payload = data[24:]
    if version != VERSION or size != len(payload) or crc != zlib.crc32(payload):
        raise ValueError("another version, or a damaged file")
    r, out = Reader(payload), {"language": ["en", "ko"][language]}
    if language == 0:
        out["buckets"] = r.u32()
        out["vocabulary"] = r.text().split("\n")
    else:
        out["ones"], out["twos"], out["threes"] = r.u32(), r.u32(), r.u32()
        out["known"] = set(r.text())
    out["table"] = r.matrix("i1")
    out["members"] = []
    for _ in range(r.u32()):
        member = {}
        r.u32()  # hidden
        for suffix in ("", "_reverse"):
            member["ih" + suffix], member["hh" + suffix] = r.matrix("i2"), r.matrix("i2")
            member["bi" + suffix] = r.f32(r.u32())
            member["bh" + suffix] = r.f32(r.u32())
        for layer, size in (("attention", 4), ("mood", 4)):
            member[layer] = r.matrix("i2")
            member[layer + "_bias"] = r.f32(size)
        out["members"].append(member)
    count = r.u32()
    linear = {"hashes": numpy.frombuffer(r.take(4 * count), "<u4"),
              "idf": numpy.frombuffer(r.take(count), "u1"), "weights": r.matrix("i1"),
              "bias": r.f32(4), "share": float(r.f32(1)[0])}
    linear["index"] = {int(h): i for i, h in enumerate(linear["hashes"])}
    out["linear"] = linear
    values = r.f32(12)
    out["calibration"] = {"temperature": float(values[0]), "bias": values[1:5],
                          "weights": values[5:9], "guard": float(values[9]),
                          "least": float(values[10]), "conflict": float(values[11])}
    if r.at != len(payload):
        raise ValueError("the file goes on after its end")
    return out
