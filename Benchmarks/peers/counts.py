"""Baselines for counts of places used, with numpy and scipy, on the files and by the rules of `onpromet-benchmark counts`.

Folds: a binomial law with the pooled rate, a beta-binomial law, and one whose mean and precision depend on the size.
Rolling: the pooled rate, and the rate of the event shrunk to it, of all strictly earlier dates.
"""

import argparse
import csv
import gzip
import json

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit
from scipy.stats import betabinom, binom


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def standard_error(values, clusters=None):
    """Of a mean, clustered where clusters are given."""
    values = np.asarray(values, float)
    if clusters is not None:
        names, inverse = np.unique(clusters, return_inverse=True)
        sums = np.bincount(inverse, values - values.mean())
        return float(np.sqrt(len(names) / (len(names) - 1) * (sums**2).sum()) / len(values))
    return float(values.std(ddof=1) / np.sqrt(len(values)))


def figures(laws, attended, clusters=None):
    """Log loss, CRPS and absolute error of the median, each with its standard error."""
    scores = {"log_loss": [], "crps": [], "mae": []}
    for law, y in zip(laws, attended):
        steps = np.cumsum(law)
        scores["log_loss"].append(-np.log(max(law[y], 1e-15)))
        scores["crps"].append(((steps - (np.arange(len(law)) >= y)) ** 2).sum())
        scores["mae"].append(abs(int(np.searchsorted(steps, 0.5 - 1e-12)) - y))
    result = {}
    for name, values in scores.items():
        result[name] = float(np.mean(values))
        result[name + "_se"] = standard_error(values, clusters)
    return result


def beta_binomial(booked, attended, sized):
    """Maximum likelihood; returns the parameters of the law of any size."""
    log_size = np.log(booked)

    def parameters(point, log_size):
        slope = (1, log_size - 1) if sized else (1, 0 * log_size)
        mean = expit(point[0] * slope[0] + point[1] * slope[1])
        precision = np.exp(np.clip(point[2] + point[3] * slope[1], -8, 12))
        return mean * precision, (1 - mean) * precision

    def loss(point):
        return -betabinom.logpmf(attended, booked, *parameters(point, log_size)).sum() + 1e-3 * (point**2).sum()

    best = minimize(loss, np.zeros(4), method="BFGS").x
    return lambda n: betabinom.pmf(np.arange(n + 1), n, *parameters(best, np.log(n))) if n else np.ones(1)


def by_folds(booked, attended, folds):
    laws = {name: [None] * len(booked) for name in ("binomial", "beta_binomial", "beta_binomial_size")}
    for fold in sorted(set(folds)):
        train = (folds != fold) & (booked > 0)
        rate = attended[train].sum() / booked[train].sum()
        plain = beta_binomial(booked[train], attended[train], sized=False)
        sized = beta_binomial(booked[train], attended[train], sized=True)
        for row in np.flatnonzero(folds == fold):
            n = booked[row]
            laws["binomial"][row] = binom.pmf(np.arange(n + 1), n, rate)
            laws["beta_binomial"][row] = plain(n)
            laws["beta_binomial_size"][row] = sized(n)
    return {name: figures(law, attended) for name, law in laws.items()}


def rolling(booked, attended, dates, events, fraction, strength=20):
    names = sorted(set(dates))
    first = max(1, len(names) - int(np.ceil(fraction * len(names))))
    rows, laws = [], {"pooled_rate": [], "event_rate": []}
    for date in names[first:]:
        past = dates < date
        rate = attended[past].sum() / booked[past].sum()
        for row in np.flatnonzero(dates == date):
            own = past & (events == events[row])
            shrunk = (attended[own].sum() + strength * rate) / (booked[own].sum() + strength)
            counts = np.arange(booked[row] + 1)
            rows.append(row)
            laws["pooled_rate"].append(binom.pmf(counts, booked[row], rate))
            laws["event_rate"].append(binom.pmf(counts, booked[row], shrunk))
    return {name: figures(law, attended[rows], dates[rows]) for name, law in laws.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--data", "--booked-column", "--attended-column"):
        parser.add_argument(name, required=True)
    parser.add_argument("--groups", default="")
    parser.add_argument("--fold-column")
    parser.add_argument("--time")
    parser.add_argument("--rolling", action="store_true")
    parser.add_argument("--test-fraction", type=float, default=0.3)
    options = parser.parse_args()
    table = read(options.data)
    booked = np.array([int(row[options.booked_column]) for row in table])
    attended = np.minimum([int(row[options.attended_column]) for row in table], booked)
    if options.rolling:
        dates = np.array([row[options.time] for row in table])
        events = np.array([row[options.groups.split(",")[0]] for row in table])
        found = rolling(booked, attended, dates, events, options.test_fraction)
    else:
        found = by_folds(booked, attended, np.array([row[options.fold_column] for row in table]))
    strategies = [{"name": name, **values} for name, values in found.items()]
    print(json.dumps({"task": "counts", "strategies": strategies}))


main()
