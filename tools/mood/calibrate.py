"""Calibration and decision rule, set on lines that no model was trained on."""
import numpy
from scipy.optimize import minimize

import decision

# Negative lines that may be called positive before the rule pays for more; English gives up more
# positive lines for each.
FLIPS = {"en": 0.05, "ko": 0.02}
NEARLY = 0.02
PRICE = 2  # macro-recall given for a unit of flips above that


def fit(raw, moods, weight, flips_allowed, share_uncertain=0.13):
    """@p raw: the network's probabilities of the held-out lines; @p weight: of each line;
    @p flips_allowed: of FLIPS."""
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
            # Expected figures, by the calibrated shares: steadier than counts of so few lines.
            said = labels(p, out)
            shares = p * weight[:, None]
            right = numpy.array([shares[said == k, k].sum() for k in range(4)]) / shares.sum(0)
            flips = shares[said == decision.POSITIVE, decision.NEGATIVE].sum() / shares[:, 0].sum()
            value = right.mean() - PRICE * max(0, flips - flips_allowed)
            if best is None or value > best[0] + 1e-9:
                best = value, out["weights"], guard
    out["weights"], out["guard"] = best[1], best[2]
    order = numpy.argsort(p.max(1))
    at = numpy.searchsorted(numpy.cumsum(weight[order]), share_uncertain * len(order))
    out["least"] = float(p.max(1)[order[at]])
    return out


def labels(p, calibration):
    return numpy.array([decision.label(row, calibration) for row in p])


def recalls(said, moods):
    moods = numpy.asarray(moods)
    return numpy.array([(said[moods == k] == k).mean() for k in range(4)])


def fit_conflict(p, moods, lengths, calibration, count=400):
    """How much opposite parts of a long text turn to mixed: the least that is nearly the best on
    held-out lines in a row, since parts of a text hold several sentences and read as mixed more
    often than single lines. @p p: calibrated shares of the lines; @p lengths: their words."""
    moods, lengths = numpy.asarray(moods), numpy.asarray(lengths)
    random = numpy.random.RandomState(13)
    made = [long_text(moods, i % 4, random) for i in range(count)]
    kinds = numpy.arange(count) % 4
    values = {}
    for conflict in (0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        tried = calibration | {"conflict": conflict}
        said = labels([decision.pooled(p[c], lengths[c], tried) for c in made], tried)
        values[conflict] = recalls(said, kinds).mean()
    return min(c for c, value in values.items() if value > max(values.values()) - NEARLY)


def long_text(moods, kind, random):
    """8 to 20 lines: one mood with up to as many neutral ones, or both poles (mixed)."""
    n = random.randint(8, 21)
    neutral = n if kind == decision.NEUTRAL else random.randint(0, n // 2)
    poles = [decision.NEGATIVE, decision.POSITIVE] if kind == decision.MIXED else [kind]
    chosen = [random.choice(numpy.flatnonzero(moods == decision.NEUTRAL)) for _ in range(neutral)]
    chosen += [random.choice(numpy.flatnonzero(moods == poles[j % len(poles)]))
               for j in range(n - neutral)]
    random.shuffle(chosen)
    return chosen
