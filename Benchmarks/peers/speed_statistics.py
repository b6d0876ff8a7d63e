"""The peers of `StatisticsSpeed.swift`: fast-poibin, scikit-learn and glum on the same numbers."""

import warnings

import numpy as np
from fast_poibin import PoiBin
from glum import GeneralizedLinearRegressor
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss


def mix(z):
    with np.errstate(over="ignore"):
        z = z * np.uint64(0x9E3779B97F4A7C15) + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def shares(numbers):
    return (mix(numbers.astype(np.uint64)) >> np.uint64(40)).astype(float) / 2**24


def sample(rows, columns):
    draws = shares(np.arange(rows * (columns + 1)).reshape(rows, columns + 1))
    features = np.ascontiguousarray((2 * draws[:, :columns] - 1) * np.sqrt(3))
    effects = np.where(np.arange(columns) % 2 == 0, 1, -1) / (np.arange(columns) + 2)
    log_odds = features @ effects + 0.5 * features[:, 0] * features[:, 1] - (features[:, 2] > 1)
    return features, (draws[:, columns] < 1 / (1 + np.exp(-log_odds))).astype(float)


def poisson_binomial(fastest, report, options):
    for people in (100, 1_000, 10_000, 100_000):
        probabilities = shares(np.arange(people)).tolist()
        calls = max(1, 20_000 // people)
        seconds, result = fastest(options.repetitions, lambda: [PoiBin(probabilities) for _ in range(calls)][-1])
        mean = float(np.arange(people + 1) @ np.asarray(result.pmf))
        report(f"poisson-binomial, {people}", 1, seconds / calls, objective=mean, peer="fast-poibin")


def logistic(fastest, report, options):
    features, outcomes = sample(500_000, 40)
    rows = len(outcomes)

    def gradient(coefficients, intercept):
        residuals = 1 / (1 + np.exp(-(features @ coefficients + intercept))) - outcomes
        return max(np.abs(features.T @ residuals + coefficients).max(), abs(residuals.sum())) / rows

    peers = {
        "scikit-learn lbfgs": LogisticRegression(C=1.0, solver="lbfgs", tol=1e-6, max_iter=1000),
        "scikit-learn newton-cholesky": LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-6, max_iter=1000),
        "glum": GeneralizedLinearRegressor(family="binomial", alpha=1 / rows, l1_ratio=0, gradient_tol=1e-6),
    }
    for name, model in peers.items():
        seconds, fitted = fastest(options.repetitions, lambda: model.fit(features, outcomes))
        norm = gradient(np.ravel(fitted.coef_), float(np.ravel(fitted.intercept_)[0]))
        report("logistic, 500,000 × 40", options.threads, seconds, objective=float(norm), peer=name)


def boosting(fastest, report, options):
    features, outcomes = sample(83_000, 40)
    model = HistGradientBoostingClassifier(
        max_iter=200, max_leaf_nodes=31, learning_rate=0.1, min_samples_leaf=100, l2_regularization=10, early_stopping=False
    )
    seconds, fitted = fastest(options.repetitions, lambda: model.fit(features, outcomes))
    loss = log_loss(outcomes, fitted.predict_proba(features)[:, 1])
    report("boosting, 83,000 × 40", options.threads, seconds, objective=float(loss), peer="scikit-learn")


WORKS = {"poibin": poisson_binomial, "logistic": logistic, "boosting": boosting}


def run(works, fastest, report, options):
    warnings.simplefilter("ignore")
    for name in works:
        if name in WORKS:
            WORKS[name](fastest, report, options)
