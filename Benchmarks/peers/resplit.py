"""Splits ballots anew, so that a ranking can be measured on test rows that nobody has looked at.

    python resplit.py --choices F.csv.gz [--choices G.csv.gz] --citizen-column voter --action-column project_id
        --seed 11 --output FOLDER [--share .3] [--shape SHAPE]

Of every ballot of two or more a share, rounded up and drawn by the seed, goes to FOLDER/test.csv.gz, all else to
FOLDER/train.csv.gz. Shapes of other data: `few` keeps the 30 most chosen actions; `one` the most chosen one, with one
test row; `alike` lets all citizens choose the same three; `many` spreads every action over as many twins as
make 5,000. With --vote-column, rows of polis votes are read: an agreement is a choice, and the last word counts;
--where COLUMN=VALUE keeps some rows.
"""

import argparse
import math
import pathlib

import numpy as np
import pandas as pd


def read(options):
    rows = pd.concat([pd.read_csv(path, dtype=str) for path in options.choices])
    if options.where:
        column, value = options.where.split("=", 1)
        rows = rows[rows[column] == value]
    keys = [options.citizen_column, options.action_column]
    if options.vote_column:
        rows = rows.drop_duplicates(keys, keep="last")
        rows = rows[rows[options.vote_column] == "1"]
    return rows[keys].drop_duplicates().sort_values(keys)


def reshape(rows, shape, generator):
    citizen, action = rows.columns
    counts = rows[action].value_counts()
    if shape == "few":
        return rows[rows[action].isin(counts.index[:30])]
    if shape == "one":
        return rows[rows[action] == counts.index[0]]
    if shape == "alike":
        people = rows[citizen].unique()
        return pd.DataFrame([(person, name) for person in people for name in counts.index[:3]], columns=rows.columns)
    if shape == "many":
        twins = math.ceil(5_000 / len(counts))
        return rows.assign(**{action: rows[action] + "~" + generator.integers(0, twins, len(rows)).astype(str)})
    return rows


def is_test(rows, citizen, share, generator):
    draws = pd.Series(generator.random(len(rows)), index=rows.index)
    groups = draws.groupby(rows[citizen])
    size = groups.transform("size")
    wanted = np.ceil(share * size - 1e-9).where(size > 1, 0)
    return groups.rank(method="first") <= wanted


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--choices", action="append", required=True)
    parser.add_argument("--citizen-column", required=True)
    parser.add_argument("--action-column", required=True)
    parser.add_argument("--vote-column")
    parser.add_argument("--where")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--shape", choices=["as-is", "few", "one", "alike", "many"], default="as-is")
    parser.add_argument("--output", type=pathlib.Path, required=True)
    options = parser.parse_args()
    generator = np.random.default_rng(options.seed)
    rows = reshape(read(options), options.shape, generator).reset_index(drop=True)
    test = is_test(rows, options.citizen_column, options.share, generator)
    if options.shape == "one":
        test[len(test) - 1] = True
    options.output.mkdir(parents=True, exist_ok=True)
    rows[~test].to_csv(options.output / "train.csv.gz", index=False)
    rows[test].to_csv(options.output / "test.csv.gz", index=False)
    print(f"{(~test).sum()} train rows, {test.sum()} test rows")


if __name__ == "__main__":
    main()
