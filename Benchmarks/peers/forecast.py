"""Baselines for who keeps a promise, with scikit-learn, on the files and by the rules of `onpromet-benchmark forecast`.

The rate; logistic regression on standardized numbers and one-hot levels (C = 1); histogram gradient boosting with its
defaults, whose 254 most frequent levels of each column are categories. Counts of events are Poisson-binomial.
"""

import argparse
import csv
import gzip
import json
import time

import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def columns(rows, numeric, levels):
    numbers = [[float(row[name]) if row[name] else np.nan for name in numeric] for row in rows]
    texts = [[row[name] for name in levels] for row in rows]
    table = np.empty((len(rows), len(numeric) + len(levels)), object)
    table[:, : len(numeric)] = np.array(numbers, float).reshape(len(rows), len(numeric))
    table[:, len(numeric) :] = np.array(texts, object).reshape(len(rows), len(levels))
    return table


def models(numbers, levels):
    places = list(range(numbers)), list(range(numbers, numbers + levels))
    logistic = make_pipeline(
        make_column_transformer(
            (make_pipeline(SimpleImputer(), StandardScaler()), places[0]),
            (OneHotEncoder(handle_unknown="ignore"), places[1]),
        ),
        LogisticRegression(max_iter=2000),
    )
    boosting = make_pipeline(
        make_column_transformer(
            ("passthrough", places[0]),
            (OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1, max_categories=254), places[1]),
        ),
        HistGradientBoostingClassifier(categorical_features=places[1], random_state=1),
    )
    return {"logistic": logistic, "boosting": boosting}


def poisson_binomial(probabilities):
    law = np.ones(1)
    for p in probabilities:
        law = np.convolve(law, (1 - p, p))
    return law


def counts(probabilities, outcomes, events):
    scores = {"crps": [], "coverage50": [], "coverage80": [], "coverage90": []}
    order = np.argsort(events, kind="stable")
    starts = np.flatnonzero(np.r_[True, events[order][1:] != events[order][:-1]])
    for rows in np.split(order, starts[1:]):
        steps, y = np.cumsum(poisson_binomial(probabilities[rows])), int(outcomes[rows].sum())
        scores["crps"].append(((steps - (np.arange(len(steps)) >= y)) ** 2).sum())
        low, high = (steps[y - 1] if y else 0), steps[y]
        for level in (50, 80, 90):
            inside = min(high, 0.5 + level / 200) - max(low, 0.5 - level / 200)
            scores[f"coverage{level}"].append(max(0, inside) / max(high - low, 1e-300))
    return {name: float(np.mean(values)) for name, values in scores.items()}


def figures(probabilities, outcomes, events):
    found = {
        "log_loss": float(log_loss(outcomes, probabilities)),
        "brier": float(np.mean((probabilities - outcomes) ** 2)),
        "auc": float(roc_auc_score(outcomes, probabilities)),
    }
    return found | (counts(probabilities, outcomes, events) if events is not None else {})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--train", "--test", "--data", "--fold-column", "--outcome"):
        parser.add_argument(name)
    for name in ("--event", "--numeric", "--categorical", "--groups"):
        parser.add_argument(name, type=lambda text: text.split(","), default=[])
    options, _ = parser.parse_known_args()
    levels = options.categorical + options.groups
    rows = read(options.train or options.data)
    coming = read(options.test) if options.test else rows
    table, test_table = columns(rows, options.numeric, levels), columns(coming, options.numeric, levels)
    outcomes = np.array([int(float(row[options.outcome])) for row in rows])
    test_outcomes = np.array([int(float(row[options.outcome])) for row in coming])
    names = [tuple(row[name] for name in options.event) for row in coming]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    events = np.array([numbers[name] for name in names]) if options.event else None
    parts = [(np.arange(len(rows)), np.arange(len(coming)))]
    if options.data:
        folds = np.array([row[options.fold_column] for row in rows])
        parts = [(np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)) for fold in sorted(set(folds))]
    found = {name: np.empty(len(coming)) for name in ("rate", "logistic", "boosting")}
    seconds = dict.fromkeys(found, 0.0)
    for train, test in parts:
        found["rate"][test] = outcomes[train].mean()
        for name, model in models(len(options.numeric), len(levels)).items():
            started = time.perf_counter()
            model.fit(table[train], outcomes[train])
            found[name][test] = model.predict_proba(test_table[test])[:, 1]
            seconds[name] += time.perf_counter() - started
    strategies = [
        {"name": name, **figures(values, test_outcomes, events), "seconds": seconds[name]}
        for name, values in found.items()
    ]
    print(json.dumps({"task": "forecast", "strategies": strategies}))


main()
