"""The peers' side of `Benchmarks/speed`, one JSON line for each: implicit's ALS and recommend, EASE in numpy, and the rest
in `speed_statistics.py`.

The choices follow the formula of `SpeedChoices.swift`, so both sides learn from the same numbers.
"""

import argparse
import json
import time

import numpy as np
import scipy.sparse as sp
import speed_statistics
from implicit.als import AlternatingLeastSquares
from threadpoolctl import threadpool_limits

DRAWS = 49


def choices(citizens, actions):
    with np.errstate(over="ignore"):
        z = np.arange(citizens, dtype=np.uint64)[:, None] * np.uint64(64) + np.arange(DRAWS, dtype=np.uint64)
        z = z * np.uint64(0x9E3779B97F4A7C15) + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    share = (z >> np.uint64(40)).astype(float) / 2**24
    own = np.broadcast_to((np.arange(citizens, dtype=np.uint64) % np.uint64(4))[:, None], z.shape)
    camp = np.where(z & np.uint64(3) == 0, z >> np.uint64(2) & np.uint64(3), own).astype(int)
    chosen = (actions // 4 * share * share).astype(int) * 4 + camp
    table = sp.csr_matrix(
        (np.ones(chosen.size, np.float32), (np.repeat(np.arange(citizens), DRAWS), chosen.ravel())), (citizens, actions)
    )
    table.sum_duplicates()
    table.data[:] = 1
    return table


def objective(table, vectors, penalty=10.0, confidence=10.0, step=50):
    """The loss with the best vectors of the citizens for these of the actions, from every fiftieth citizen."""
    vectors = vectors.astype(float)
    base = vectors.T @ vectors + penalty * np.eye(vectors.shape[1])
    total = 0.0
    for row in range(0, table.shape[0], step):
        part = vectors[table.indices[table.indptr[row] : table.indptr[row + 1]]]
        right = (1 + confidence) * part.sum(axis=0)
        total += (1 + confidence) * len(part) - right @ np.linalg.solve(base + confidence * part.T @ part, right)
    return total * step + penalty * (vectors**2).sum()


def fastest(repetitions, body):
    seconds = []
    for _ in range(repetitions):
        start = time.perf_counter()
        result = body()
        seconds.append(time.perf_counter() - start)
    return min(seconds), result


def report(work, threads, seconds, **more):
    print(json.dumps({"work": work, "threads": threads, "seconds": seconds, **more}), flush=True)


def als(table, factors, threads):
    # implicit's alpha is how much a choice counts beyond its absence plus one.
    model = AlternatingLeastSquares(
        factors=factors, regularization=10.0, alpha=11.0, iterations=5, num_threads=threads, random_state=1, use_gpu=False
    )
    model.fit(table, show_progress=False)
    return model


def ease(table, penalty=100.0):
    gram = (table.T @ table).toarray().astype(float)
    gram[np.diag_indices_from(gram)] += penalty
    inverse = np.linalg.inv(gram)
    weights = inverse / -np.diag(inverse)
    np.fill_diagonal(weights, 0)
    return weights


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="topk,als,ease")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--repetitions", type=int, default=3)
    options = parser.parse_args()
    works = options.only.split(",")
    # implicit runs threads of its own; EASE is compared on one thread, as ours.
    with threadpool_limits(1, "blas"):
        if "topk" in works or "als" in works:
            table = choices(100_000, 5_000)
            for factors in (64, 128):
                repetitions = options.repetitions if "als" in works else 1
                seconds, model = fastest(repetitions, lambda: als(table, factors, options.threads))
                if "als" in works:
                    loss = objective(table, model.item_factors)
                    report(f"als, {factors} factors", options.threads, seconds, objective=loss)
                if "topk" in works and factors == 64:
                    users = np.arange(table.shape[0])
                    seconds, _ = fastest(
                        options.repetitions, lambda: model.recommend(users, table, N=10, filter_already_liked_items=True)
                    )
                    operations = 2 * table.shape[0] * table.shape[1] * factors
                    report("topk, own actions filtered", options.threads, seconds, gigaflops=operations / seconds / 1e9)
        if "ease" in works:
            for actions in (2_000, 5_000):
                table = choices(10 * actions, actions)
                report(f"ease, {actions} actions", 1, fastest(options.repetitions, lambda: ease(table))[0])
    # Both the BLAS and the OpenMP of scikit-learn use all threads here.
    with threadpool_limits(options.threads):
        speed_statistics.run(works, fastest, report, options)


if __name__ == "__main__":
    main()
