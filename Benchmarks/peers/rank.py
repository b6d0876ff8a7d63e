"""The peers' side of `onpromet-benchmark rank`: popularity, item neighbours, numpy EASE, implicit's ALS and BPR.

    python rank.py --train T --test S --citizen-column voter --action-column project_id [--actions A]

The rules are those of the benchmark command. Parameters are chosen on a part of the training rows: one choice of every
ballot of two or more is held back, then the model is fitted again to all training rows.
"""

import argparse
import json
import time

import numpy as np
import pandas as pd
import scipy.sparse as sp
from implicit.als import AlternatingLeastSquares
from implicit.bpr import BayesianPersonalizedRanking


def popularity(X, _):
    counts = np.asarray(X.sum(0)).ravel()
    return lambda rows: np.tile(counts, (rows.shape[0], 1))


def neighbors(X, _):
    gram = (X.T @ X).toarray()
    norm = np.sqrt(np.maximum(np.diag(gram), 1))
    similarity = gram / norm[:, None] / norm[None, :]
    np.fill_diagonal(similarity, 0)
    return lambda rows: rows @ similarity


def ease(X, penalty):
    gram = (X.T @ X).toarray()
    inverse = np.linalg.inv(gram + penalty * np.eye(len(gram)))
    weights = -inverse / np.diag(inverse)
    np.fill_diagonal(weights, 0)
    return lambda rows: rows @ weights


def factors(model):
    def fit(X, parameter):
        fitted = model(parameter)
        fitted.fit(X.tocsr(), show_progress=False)
        items = np.asarray(fitted.item_factors)
        users = np.asarray(fitted.user_factors)
        return lambda rows: users[: rows.shape[0]] @ items.T

    return fit


MODELS = {
    "popularity": (popularity, [None]),
    "neighbors": (neighbors, [None]),
    "ease": (ease, [3, 10, 30, 100, 300, 1000]),
    "als": (
        factors(lambda f: AlternatingLeastSquares(factors=f, regularization=10, alpha=10, random_state=1)),
        [16, 32, 64],
    ),
    "bpr": (factors(lambda f: BayesianPersonalizedRanking(factors=f, random_state=1)), [32, 64]),
}


def ranks(scores, history, order, k):
    scores = np.array(scores, dtype=float)
    scores[history.nonzero()] = -np.inf
    return np.array([np.lexsort((order, -row))[:k] for row in scores])


def figures(shown, targets, k):
    discounts = 1 / np.log2(np.arange(k) + 2)
    ndcg, recall = [], []
    for row, target in zip(shown, targets):
        hits = np.isin(row, list(target))
        ideal = min(k, len(target))
        ndcg.append((hits * discounts[: len(row)]).sum() / discounts[:ideal].sum())
        recall.append(hits.sum() / ideal)
    return ndcg, recall


def validation_split(X, seed=1):
    generator = np.random.default_rng(seed)
    rest, rows, targets = X.tolil(copy=True), [], []
    for row in range(X.shape[0]):
        own = X.indices[X.indptr[row] : X.indptr[row + 1]]
        if len(own) > 1:
            hidden = generator.choice(own)
            rest[row, hidden] = 0
            rows.append(row)
            targets.append({hidden})
    return rest.tocsr(), rows, targets


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["train", "test", "citizen-column", "action-column"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--actions")
    parser.add_argument("--strategies", default=",".join(MODELS))
    parser.add_argument("--at", type=int, default=10)
    options = parser.parse_args()
    citizen, action = options.citizen_column, options.action_column
    train = pd.read_csv(options.train, dtype=str).drop_duplicates([citizen, action])
    test = pd.read_csv(options.test, dtype=str).drop_duplicates([citizen, action])
    catalog = list(train[action]) + (list(pd.read_csv(options.actions, dtype=str)[action]) if options.actions else [])
    actions = {name: number for number, name in enumerate(dict.fromkeys(catalog))}
    citizens = {name: number for number, name in enumerate(dict.fromkeys(list(train[citizen]) + list(test[citizen])))}
    order = np.arange(len(actions))
    places = (train[citizen].map(citizens), train[action].map(actions))
    X = sp.csr_matrix((np.ones(len(train)), places), shape=(len(citizens), len(actions)))
    held, held_rows, held_targets = validation_split(X)
    groups = test[test[action].isin(actions)].groupby(citizen)[action]
    test_targets = {citizens[name]: {actions[a] for a in chosen} for name, chosen in groups}

    report = []
    for name in options.strategies.split(","):
        fit, grid = MODELS[name]
        best = grid[0]
        if len(grid) > 1:
            figure = {}
            for parameter in grid:
                scores = fit(held, parameter)(held)[held_rows]
                shown = ranks(scores, held[held_rows], order, options.at)
                figure[parameter] = np.mean(figures(shown, held_targets, options.at)[0])
            best = max(grid, key=figure.get)
        start = time.perf_counter()
        model = fit(X, best)
        seconds = time.perf_counter() - start
        rows = list(test_targets)
        shown = ranks(model(X)[rows], X[rows], order, options.at)
        ndcg, recall = figures(shown, test_targets.values(), options.at)
        report.append(
            {
                "name": name,
                "parameter": best,
                f"ndcg@{options.at}": np.mean(ndcg),
                f"ndcg@{options.at}_se": np.std(ndcg, ddof=1) / np.sqrt(len(ndcg)),
                f"recall@{options.at}": np.mean(recall),
                "fit_seconds": seconds,
            }
        )
    print(json.dumps({"task": "rank", "strategies": report}))


if __name__ == "__main__":
    main()
