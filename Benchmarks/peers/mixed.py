"""The peer's side of `Benchmarks/mixed`: gpboost's mixed logistic regression by Laplace's approximation, one JSON line."""

import argparse
import json
import time

import gpboost
import numpy as np
import pandas as pd


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--outcome", default="y")
    parser.add_argument("--numeric", default="")
    parser.add_argument("--groups", required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repetitions", type=int, default=3)
    options = parser.parse_args()
    table = pd.read_csv(options.data)
    features = table[[name for name in options.numeric.split(",") if name]].to_numpy(float)
    features = np.column_stack([np.ones(len(table)), features])
    groups = table[options.groups.split(",")].to_numpy()
    outcome = table[options.outcome].to_numpy(float)
    seconds, processor_seconds = [], []
    for _ in range(options.repetitions):
        start, started = time.perf_counter(), time.process_time()
        model = gpboost.GPModel(group_data=groups, likelihood="bernoulli_logit", num_parallel_threads=options.threads)
        model.fit(y=outcome, X=features)
        seconds.append(time.perf_counter() - start)
        processor_seconds.append(time.process_time() - started)
    likelihood = -model.get_current_neg_log_likelihood()
    best = {"seconds": min(seconds), "processor_seconds": min(processor_seconds)}
    print(json.dumps(best | {"log_likelihood": likelihood}))


if __name__ == "__main__":
    main()
