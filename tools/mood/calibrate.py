"""Calibration and decision rule, set on lines that no model was trained on."""
import numpy
from scipy.optimize import minimize

import decision

FLIPS = 0.035  # negative lines that may be called positive before the rule pays for more
PRICE = 2  # macro-recall given for a unit of flips above that


def fit(raw, moods, weight, share_uncertain=0.13):
    """@p raw: the network's probabilities of the held-out lines; @p weight: of each line."""
    moods, weight = numpy.asarray(moods), numpy.asarray(weight, float) / numpy.mean(weight)
    log = numpy.log(numpy.maximum(numpy.asarray(raw, float), 1e-9))

    def loss(x):
        p = decision.softmax(log / numpy.exp(x[0]) + numpy.append(x[1:], 0))
        likely = numpy.log(p[numpy.arange(len(moods)), moods] + 1e-12)
        return -(likely * weight).mean() + 0.1 * (x[1:] ** 2).sum()

    x = minimize(loss, numpy.zeros(4)).x
    bias = numpy.append(x[1:], 0)
    out = {"temperature": float(numpy.exp(x[0])), "bias": bias - bias.mean(), "conflict": 0.5}
    p = decision.calibrated(raw, out)
    prior = numpy.bincount(moods, minlength=4) / len(moods)
    best = None
    for strength in (0, 0.25, 0.5, 0.75):  # equal recalls ask for 1 / prior
        for guard in (1, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.17, 0.14, 0.12, 0.1):
            out["weights"], out["guard"] = (0.25 / prior) ** strength, guard
            said = labels(p, out)
            negative = moods == decision.NEGATIVE
            flips = numpy.average(said[negative] == decision.POSITIVE, weights=weight[negative])
            value = recalls(said, moods, weight).mean() - PRICE * max(0, flips - FLIPS)
            if best is None or value > best[0] + 1e-9:
                best = value, out["weights"], guard
    out["weights"], out["guard"] = best[1], best[2]
    order = numpy.argsort(p.max(1))
    at = numpy.searchsorted(numpy.cumsum(weight[order]), share_uncertain * len(order))
    out["least"] = float(p.max(1)[order[at]])
    return out


def labels(p, calibration):
    return numpy.array([decision.label(row, calibration) for row in p])


def recalls(said, moods, weight=None):
    moods = numpy.asarray(moods)
    weight = numpy.ones(len(moods)) if weight is None else weight
    return numpy.array([numpy.average(said[moods == k] == k, weights=weight[moods == k])
                        for k in range(4)])
