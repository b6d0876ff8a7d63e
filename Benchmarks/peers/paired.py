"""Our best ranking beside the peers', citizen by citizen: differences of NDCG with their standard errors.

    python paired.py --predictions P.csv --train T --test S --citizen-column voter --action-column project_id [--actions A]

P is what `onpromet-benchmark rank --predictions` writes with the same tables. The peers are those of rank.py.
"""

import json

import numpy as np
import pandas as pd

import rank


def ours(path, ballots, k):
    rows = pd.read_csv(path, dtype={"citizen": str, "action": str}).sort_values("rank")
    shown = rows.assign(number=rows["action"].map(ballots.actions)).groupby("citizen")["number"].agg(list).to_dict()
    lists = [np.array(shown[name][:k]) for name in ballots.targets]
    return np.array(rank.figures(lists, ballots.targets.values(), k)[0])


def main():
    parser = rank.parser(__doc__)
    parser.add_argument("--predictions", required=True)
    options = parser.parse_args()
    ballots = rank.Ballots(options)
    best = ours(options.predictions, ballots, options.at)
    report = []
    for name in options.strategies.split(","):
        _, ndcg, _, _ = rank.evaluate(name, ballots, options.at)
        difference = best - np.array(ndcg)
        error = difference.std(ddof=1) / np.sqrt(len(difference))
        report.append(
            {
                "name": name,
                "ndcg": np.mean(ndcg),
                "best_minus_this": difference.mean(),
                "best_minus_this_se": error,
                "standard_errors": difference.mean() / error if error > 0 else None,
            }
        )
    print(json.dumps({"task": "rank", "citizens": len(best), "best_ndcg": best.mean(), "peers": report}))


if __name__ == "__main__":
    main()
