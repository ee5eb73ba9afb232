"""From raw probabilities to the answer: calibration, pooling of segments, label, uncertainty."""
import numpy

NEGATIVE, NEUTRAL, POSITIVE, MIXED = range(4)
UNKNOWN = numpy.array([0.25, 0.25, 0.25, 0.25])  # no known word: nothing to say


def softmax(z):
    e = numpy.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def blended(network, other, share):
    """@p share: what the linear member counts, in the logarithm."""
    return softmax((1 - share) * numpy.log(numpy.maximum(network, 1e-9))
                   + share * numpy.log(numpy.maximum(other, 1e-9)))


def calibrated(raw, calibration):
    """@p raw: probabilities of the network, (..., 4)."""
    z = numpy.log(numpy.maximum(raw, 1e-9)) / calibration["temperature"] + calibration["bias"]
    return softmax(z)


def pooled(parts, lengths, calibration):
    """One reading of several segments. A segment weighs by its length and by how far it is from
    neutral; what is negative in one and positive in another counts as mixed."""
    parts = numpy.asarray(parts, float)
    if len(parts) == 1:
        return parts[0]
    weight = numpy.asarray(lengths, float) * (1.05 - parts[:, NEUTRAL])
    mean = (parts * weight[:, None]).sum(0) / weight.sum()
    moved = calibration["conflict"] * min(mean[NEGATIVE], mean[POSITIVE])
    mean[NEGATIVE] -= moved
    mean[POSITIVE] -= moved
    mean[MIXED] += 2 * moved
    return mean


def label(p, calibration):
    """The label of the least cost. A line that may well be negative is not called positive."""
    w = p * calibration["weights"]
    best = int(w.argmax())
    if best == POSITIVE and p[NEGATIVE] > calibration["guard"]:
        best = NEGATIVE if w[NEGATIVE] >= w[MIXED] else MIXED
    return best


def uncertain(p, calibration, known, total):
    """Too little evidence, or too few of the words are known."""
    return bool(p.max() < calibration["least"] or known == 0 or 2 * known < total)
