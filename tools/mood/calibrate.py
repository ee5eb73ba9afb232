"""Calibration and decision rule, set on lines that no model was trained on."""
import numpy
from scipy.optimize import minimize

import decision


def fit(raw, moods, share_uncertain=0.13, most_flips=0.035):
    """@p raw: the network's probabilities of the held-out lines."""
    moods = numpy.asarray(moods)
    log = numpy.log(numpy.maximum(raw, 1e-9))

    def loss(x):
        p = decision.softmax(log / numpy.exp(x[0]) + numpy.append(x[1:], 0))
        return -numpy.log(p[numpy.arange(len(moods)), moods] + 1e-12).mean() + 0.02 * (x[1:] ** 2).sum()

    x = minimize(loss, numpy.zeros(4)).x
    bias = numpy.append(x[1:], 0)
    out = {"temperature": float(numpy.exp(x[0])), "bias": bias - bias.mean(), "conflict": 0.5}
    p = decision.calibrated(raw, out)
    prior = numpy.bincount(moods, minlength=4) / len(moods)
    best = None
    for strength in (0, 0.25, 0.5, 0.75, 1.0):  # equal recalls ask for 1 / prior
        for guard in (0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.17, 0.14, 0.12, 0.1):
            out["weights"], out["guard"] = (0.25 / prior) ** strength, guard
            said = labels(p, out)
            flips = (said[moods == 0] == decision.POSITIVE).mean()
            value = recalls(said, moods).mean() - 4 * max(0, flips - most_flips)
            if best is None or value > best[0] + 1e-9:
                best = value, out["weights"], guard
    out["weights"], out["guard"] = best[1], best[2]
    out["least"] = float(numpy.quantile(p.max(1), share_uncertain))
    return out


def labels(p, calibration):
    return numpy.array([decision.label(row, calibration) for row in p])


def recalls(said, moods):
    moods = numpy.asarray(moods)
    return numpy.array([(said[moods == k] == k).mean() for k in range(4)])
