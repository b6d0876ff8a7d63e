"""Baselines for whom a treatment moves, with scikit-uplift, on the files and by the rules of `onpromet-benchmark uplift`.

Logistic regressions of scikit-learn (C = 1) on standardized numbers and one-hot levels: one for each arm, and one with the
products of features and treatment; class transformation; and gradient boosting for each arm.
"""

import argparse
import csv
import gzip
import json
import time
import warnings

import numpy as np
from scipy.stats import rankdata
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklift.metrics import qini_auc_score
from sklift.models import ClassTransformation, SoloModel, TwoModels

warnings.filterwarnings("ignore", category=FutureWarning)


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def columns(rows, numeric, categorical):
    numbers = np.array([[float(row[name]) if row[name] else np.nan for name in numeric] for row in rows], float)
    levels = np.array([[row[name] for name in categorical] for row in rows], object)
    return np.c_[numbers.reshape(len(rows), -1).astype(object), levels.reshape(len(rows), -1)]


def models():
    def logistic():
        return LogisticRegression(max_iter=2000)

    boosting = [HistGradientBoostingClassifier(random_state=1) for _ in range(2)]
    return {
        "t_learner": TwoModels(logistic(), logistic(), method="vanilla"),
        "s_learner": SoloModel(logistic(), method="treatment_interaction"),
        "class_transformation": ClassTransformation(logistic()),
        "t_boosting": TwoModels(*boosting, method="vanilla"),
    }


def scores(features, treated, outcomes, propensity, coming, test_treated, test_outcomes):
    """Doubly robust scores of the test rows, by regressions of the training rows."""
    arms = [LogisticRegression(max_iter=2000).fit(features[treated == a], outcomes[treated == a]) for a in (0, 1)]
    low, high = (model.predict_proba(coming)[:, 1] for model in arms)
    missed = np.where(
        test_treated == 1, (test_outcomes - high) / propensity, (low - test_outcomes) / (1 - propensity)
    )
    return high - low + missed


def figures(uplift, scores, treated, outcomes):
    ranks = (rankdata(-uplift) - 0.5) / len(uplift)
    centered = scores - scores.mean()
    terms = {
        "ate": scores,
        "dr_qini": centered * (0.5 - ranks),
        "autoc": centered * (-np.log(ranks) - 1),
        "policy_value": scores * (uplift > 0),
    }
    found = {name: float(values.mean()) for name, values in terms.items()}
    found |= {name + "_se": float(values.std(ddof=1) / np.sqrt(len(uplift))) for name, values in terms.items()}
    found["best_half_gain"] = float(scores[ranks <= 0.5].mean() - scores.mean())
    return found | {"qini": float(qini_auc_score(outcomes, uplift, treated))}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--train", "--test", "--outcome", "--treatment"):
        parser.add_argument(name, required=True)
    for name in ("--control-value", "--treated-value", "--propensity"):
        parser.add_argument(name)
    for name in ("--numeric", "--categorical"):
        parser.add_argument(name, type=lambda text: text.split(","), default=[])
    options, _ = parser.parse_known_args()
    values = (options.control_value or "0", options.treated_value or "1")

    def part(path):
        rows = [row for row in read(path) if row[options.treatment] in values]
        treated = np.array([int(row[options.treatment] == values[1]) for row in rows])
        outcomes = np.array([int(float(row[options.outcome])) for row in rows])
        return rows, columns(rows, options.numeric, options.categorical), treated, outcomes

    _, table, treated, outcomes = part(options.train)
    rows, coming, test_treated, test_outcomes = part(options.test)
    numbers = len(options.numeric)
    encoder = make_column_transformer(
        (make_pipeline(SimpleImputer(), StandardScaler()), list(range(numbers))),
        (OneHotEncoder(handle_unknown="ignore", sparse_output=False), list(range(numbers, table.shape[1]))),
    )
    features = encoder.fit_transform(table).astype(float)
    coming = encoder.transform(coming).astype(float)
    try:
        propensity = np.full(len(rows), float(options.propensity or treated.mean()))
    except ValueError:
        propensity = np.array([float(row[options.propensity]) for row in rows])
    gamma = scores(features, treated, outcomes, propensity, coming, test_treated, test_outcomes)
    strategies = []
    for name, model in models().items():
        started = time.perf_counter()
        uplift = model.fit(features, outcomes, treated).predict(coming)
        seconds = time.perf_counter() - started
        strategies.append(
            {"name": name, **figures(uplift, gamma, test_treated, test_outcomes), "seconds": seconds}
        )
    print(json.dumps({"task": "uplift", "strategies": strategies}))


main()
