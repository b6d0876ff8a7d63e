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


class Ballots:
    """Train as a matrix, test as sets, and the order that decides between equals: that of first appearance."""

    def __init__(self, options):
        citizen, action = options.citizen_column, options.action_column
        train = pd.read_csv(options.train, dtype=str).drop_duplicates([citizen, action])
        test = pd.read_csv(options.test, dtype=str).drop_duplicates([citizen, action])
        catalog = list(train[action])
        if options.actions:
            catalog += list(pd.read_csv(options.actions, dtype=str)[options.action_id_column or action])
        self.actions = {name: number for number, name in enumerate(dict.fromkeys(catalog))}
        names = dict.fromkeys(list(train[citizen]) + list(test[citizen]))
        citizens = {name: number for number, name in enumerate(names)}
        places = (train[citizen].map(citizens), train[action].map(self.actions))
        self.X = sp.csr_matrix((np.ones(len(train)), places), shape=(len(citizens), len(self.actions)))
        groups = test[test[action].isin(self.actions)].groupby(citizen)[action]
        self.targets = {name: {self.actions[a] for a in chosen} for name, chosen in groups}
        self.rows = [citizens[name] for name in self.targets]
        self.order = np.arange(len(self.actions))


def choose(name, ballots, k):
    """The parameter that does best where one choice of every ballot of two or more is held back."""
    fit, grid = MODELS[name]
    if len(grid) == 1:
        return grid[0]
    held, rows, targets = validation_split(ballots.X)
    figure = {}
    for parameter in grid:
        shown = ranks(fit(held, parameter)(held)[rows], held[rows], ballots.order, k)
        figure[parameter] = np.mean(figures(shown, targets, k)[0])
    return max(grid, key=figure.get)


def parser(description):
    result = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    for name in ["train", "test", "citizen-column", "action-column"]:
        result.add_argument(f"--{name}", required=True)
    result.add_argument("--actions")
    result.add_argument("--action-id-column")
    result.add_argument("--strategies", default=",".join(MODELS))
    result.add_argument("--at", type=int, default=10)
    return result


def evaluate(name, ballots, k):
    """The chosen parameter, NDCG and recall of each test citizen, and the seconds of the fit."""
    best = choose(name, ballots, k)
    start = time.perf_counter()
    model = MODELS[name][0](ballots.X, best)
    seconds = time.perf_counter() - start
    shown = ranks(model(ballots.X)[ballots.rows], ballots.X[ballots.rows], ballots.order, k)
    return best, *figures(shown, ballots.targets.values(), k), seconds


def main():
    options = parser(__doc__).parse_args()
    ballots = Ballots(options)
    report = []
    for name in options.strategies.split(","):
        best, ndcg, recall, seconds = evaluate(name, ballots, options.at)
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
